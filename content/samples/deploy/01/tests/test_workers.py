"""What a worker's life looks like: killed when it hangs, replaced without losing a request."""

import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import servers
from servers import get
from tests.conftest import Nginx


def test_a_sync_worker_that_takes_too_long_is_killed(tmp_path: Path) -> None:
    log = tmp_path / "log.txt"
    with servers.gunicorn("whoami_wsgi --timeout 1", log) as server:
        first = get(server.url).json()["process"]
        assert get(f"{server.url}/slow?20").status_code == 500
        assert f"[CRITICAL] WORKER TIMEOUT (pid:{first})" in log.read_text()
        assert get(server.url).json()["process"] != first, "a new worker took its place"
    assert "SystemExit: 1" in log.read_text(), "what the traceback in the log ends with"


def test_with_threads_the_worker_shows_a_sign_of_life_meanwhile(tmp_path: Path) -> None:
    with servers.gunicorn("whoami_wsgi --timeout 1 --threads 2", tmp_path / "log.txt") as server:
        assert get(f"{server.url}/slow?3").status_code == 200


def test_nobody_notices_a_reload(tmp_path: Path) -> None:
    log = tmp_path / "log.txt"
    with servers.gunicorn("whoami_wsgi --workers 2 --threads 4", log) as server, ThreadPoolExecutor(2) as pool:
        before = {get(server.url).json()["process"] for _ in range(20)}
        under_way = pool.submit(get, f"{server.url}/slow?2")
        server.process.send_signal(signal.SIGHUP)
        servers.wait_until(server.said("Handling signal: hup"))
        meanwhile = [get(server.url).status_code for _ in range(100)]
        assert under_way.result().status_code == 200, "the old worker finished its request first"
        assert set(meanwhile) == {200}
        servers.wait_until(lambda: get(server.url).json()["process"] not in before)


def test_when_asked_to_stop_it_answers_first(tmp_path: Path) -> None:
    with servers.gunicorn("whoami_wsgi --threads 2", tmp_path / "log.txt") as server, ThreadPoolExecutor(1) as pool:
        under_way = pool.submit(get, f"{server.url}/slow?2")
        servers.wait_until(lambda: connections(server) > 0)
        server.process.send_signal(signal.SIGTERM)
        assert under_way.result().status_code == 200
        assert server.process.wait(30) == 0


def connections(server: servers.Server) -> int:
    port = f"{int(server.url.rpartition(':')[2]):04X}"
    lines = Path("/proc/net/tcp").read_text().splitlines()[1:] if Path("/proc/net/tcp").exists() else ["0 :0 : 01"]
    return sum(line.split()[1].endswith(f":{port}") and line.split()[3] == "01" for line in lines)


def test_a_port_in_use(tmp_path: Path) -> None:
    with servers.gunicorn("whoami_wsgi", tmp_path / "log.txt") as server:
        address = server.url.removeprefix("http://")
        second = subprocess.run([sys.executable, "-m", "gunicorn", "whoami_wsgi", "--bind", address], cwd=servers.HERE,
                                env=servers.clean(), capture_output=True, text=True, timeout=60)
    assert second.returncode != 0 and f"Connection in use: ('127.0.0.1', {address.split(':')[1]})" in second.stderr


def test_the_visitor_sees_a_page_while_gunicorn_is_away(nginx: Nginx, tmp_path: Path) -> None:
    with nginx(f"http://127.0.0.1:{servers.free_port()}", tmp_path) as proxy:
        answer = get(proxy.url)
    assert answer.status_code == 502 and "<h1>Back soon</h1>" in answer.text
