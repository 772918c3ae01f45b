"""What the tests start: servers of the application, nginx before them, and readers of event streams."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx2

from redis_server import free_port

PROJECT = Path(__file__).resolve().parent.parent
TOKEN = "only-for-tests"
PATIENCE = 60.0


def wait_until(condition: Callable[[], object], what: str) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, f"waited {PATIENCE} seconds for {what}"
        time.sleep(0.02)


class Live:
    """One server process of the application."""

    def __init__(self, redis_url: str, database: Path, log: Path, **settings: str) -> None:
        self.port, self.log = free_port(), log
        self.url = f"http://127.0.0.1:{self.port}"
        environment = os.environ | {"REDIS_URL": redis_url, "DATABASE": str(database), "PUBLISH_TOKEN": TOKEN} | settings
        with log.open("wb") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "uvicorn", "live.main:app", "--port", str(self.port), "--timeout-graceful-shutdown", "1"],
                cwd=PROJECT, env=environment, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT)

    def wait(self) -> None:
        def running() -> bool:
            assert self.process.poll() is None, self.log.read_text()
            return "Uvicorn running" in self.log.read_text()

        wait_until(running, "the server")

    def publish(self, body: str, trail: str = "Kestrel Ridge") -> int:
        answer = httpx2.post(f"{self.url}/reports", json={"trail": trail, "body": body}, timeout=PATIENCE,
                             headers={"Authorization": f"Bearer {TOKEN}"})
        assert answer.status_code == 201, answer.text
        id: int = answer.json()["id"]
        return id

    def readers(self) -> int:
        count: int = httpx2.get(f"{self.url}/health", timeout=PATIENCE).json()["readers"]
        return count

    def stop(self) -> None:
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()


@contextmanager
def stream(url: str, timeout: float = PATIENCE, **headers: str) -> Iterator[Iterator[str]]:
    """The lines of an event stream, after the one that says it is connected."""
    with httpx2.stream("GET", url, timeout=timeout, headers={key.replace("_", "-"): value for key, value in headers.items()}) as answer:
        assert answer.headers["Content-Type"].startswith("text/event-stream")
        yield answer.iter_lines()


def next_event(lines: Iterator[str]) -> dict[str, Any]:
    """The fields of the next event; comments are passed over, as browsers do."""
    event: dict[str, Any] = {}
    for line in lines:
        if line and not line.startswith(":"):
            name, _, value = line.partition(": ")
            event[name] = value
        elif not line and "data" in event:
            return event
    raise EOFError("the stream has ended")


@contextmanager
def nginx(config: str, upstream: int, folder: Path) -> Iterator[int]:
    """A private nginx with one of the configurations of nginx/; its port."""
    program = shutil.which("nginx") or shutil.which("/usr/sbin/nginx")
    if program is None:
        raise NginxIsMissing
    port = free_port()
    (folder / "nginx.conf").write_text(f"""
        daemon off; pid {folder}/nginx.pid; error_log {folder}/error.log;
        events {{}}
        http {{
            access_log off;
            proxy_max_temp_file_size 0;
            client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
            uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
            upstream cairn {{ server 127.0.0.1:{upstream}; }}
            server {{
                listen 127.0.0.1:{port};
                include {PROJECT}/nginx/{config}.conf;
            }}
        }}
    """)
    server = subprocess.Popen([program, "-p", str(folder), "-e", str(folder / "error.log"), "-c", str(folder / "nginx.conf")],
                              stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        def answers() -> bool:
            assert server.poll() is None, (folder / "error.log").read_text()
            try:
                return httpx2.get(f"http://127.0.0.1:{port}/health", timeout=PATIENCE).status_code == 200
            except httpx2.TransportError:
                return False

        wait_until(answers, "nginx")
        yield port
    finally:
        server.terminate()
        server.wait(PATIENCE)


class NginxIsMissing(Exception):
    def __init__(self) -> None:
        super().__init__("nginx is missing, install it (Debian, Ubuntu: apt-get install nginx-light; macOS: brew install nginx)")
