"""fly.toml by its schema, and the image's commands, really run, asked as Fly.io's proxy and its health check ask."""

import re
import shutil
import signal
import threading
from collections.abc import Callable
from pathlib import Path

import httpx2
import psutil
import pytest
from jsonschema import Draft202012Validator, ValidationError

import fly_io
from tests.conftest import APP, VISITOR, Machine, servers


@pytest.fixture(scope="module")
def machine(start: Callable[..., Machine]) -> Machine:
    return start()


@pytest.mark.parametrize("more", [(), ("volume.toml",)])
def test_only_known_keys_with_values_of_their_kind(more: tuple[str, ...]) -> None:
    Draft202012Validator(fly_io.SCHEMA).validate(fly_io.config(*more))


def test_the_schema_finds_a_misspelled_key() -> None:
    wrong = fly_io.config()
    wrong["http_service"]["auto_stop_machine"] = wrong["http_service"].pop("auto_stop_machines")
    with pytest.raises(ValidationError, match="'auto_stop_machine' was unexpected"):
        Draft202012Validator(fly_io.SCHEMA).validate(wrong)


def test_the_file_agrees_with_itself_and_with_the_image() -> None:
    config, (environment, _) = fly_io.config(), fly_io.image()
    name = f"{config['app']}.fly.dev"
    assert config["env"]["ALLOWED_HOSTS"] == config["http_service"]["checks"][0]["headers"]["Host"] == name
    assert str(config["http_service"]["internal_port"]) == environment["PORT"]
    assert not re.search("SECRET|PASSWORD|DATABASE", " ".join(config["env"])), "secrets are not in Git"


def test_it_is_not_killed_before_gunicorn_has_finished(app: Path) -> None:
    said = fly_io.run("gunicorn -c gunicorn.conf.py --print-config config.wsgi", app, SECRET_KEY="any", PORT="8000").stdout
    values = dict(re.findall(r"^(\w+)\s*= (.+)$", said, re.MULTILINE))
    config = fly_io.config()
    assert values["bind"] == "['0.0.0.0:8000']"
    assert config["kill_timeout"] > int(values["graceful_timeout"])
    assert config["http_service"]["concurrency"]["soft_limit"] == int(values["workers"]) * int(values["threads"])


def test_photos_are_on_the_volume() -> None:
    """MEDIA_ROOT is not set, so Cairn writes to `media` beside manage.py: /app/media in the image."""
    assert fly_io.config("volume.toml")["mounts"]["destination"] == "/app/media"
    assert "MEDIA_ROOT" not in fly_io.config()["env"] and "WORKDIR /app" in fly_io.DOCKERFILE.read_text(encoding="utf-8")
    assert "USER 10001" in fly_io.DOCKERFILE.read_text(encoding="utf-8"), "who has to own the volume"


def test_djangos_checks_find_nothing(app: Path, given: dict[str, str]) -> None:
    done = fly_io.run("python manage.py check --deploy --fail-level WARNING", app, **given)
    assert (done.returncode, done.stdout) == (0, "System check identified no issues (2 silenced).\n"), done.stderr


def test_the_release_command_may_run_again(app: Path, given: dict[str, str]) -> None:
    done = fly_io.run(fly_io.config()["deploy"]["release_command"], app, **given)
    assert done.returncode == 0 and "No migrations to apply." in done.stdout


def test_the_health_check_asks_with_its_headers_and_nothing_of_the_proxy(machine: Machine) -> None:
    [check] = fly_io.config()["http_service"]["checks"]
    answer = machine.get(check["path"], X_Forwarded_Proto="", X_Forwarded_For="", **check["headers"])
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})


def test_without_the_header_it_would_be_refused(machine: Machine) -> None:
    assert machine.get("/health/", Host="172.19.0.2:8000", X_Forwarded_Proto="").status_code == 400


def test_pages_over_https_and_only_under_the_app_s_name(machine: Machine) -> None:
    assert machine.get("/trails/").status_code == 200
    assert machine.get("/trails/", Host="evil.example").status_code == 400
    assert machine.get("/trails/", X_Forwarded_Proto="http").headers["location"] == "https://cairn-trails.fly.dev/trails/"


def test_without_behind_proxy_the_redirect_never_ends(start: Callable[..., Machine]) -> None:
    answer = start(BEHIND_PROXY="").get("/trails/")
    assert (answer.status_code, answer.headers["location"]) == (301, "https://cairn-trails.fly.dev/trails/")


def ask_for_a_token(machine: Machine, header: str) -> int:
    sent = {"Host": "cairn-trails.fly.dev", "X-Forwarded-Proto": "https", "X-Forwarded-For": header}
    return httpx2.post(f"{machine.url}/api/token", json={}, headers=sent, timeout=60).status_code


def test_the_last_address_is_the_app_s_own_so_all_visitors_are_one(start: Callable[..., Machine]) -> None:
    machine = start(TOKEN_RATE="3/min", WEB_CONCURRENCY="1")
    assert 429 not in [ask_for_a_token(machine, f"198.51.100.{visitor}, {APP}") for visitor in range(3)]
    assert ask_for_a_token(machine, f"198.51.100.99, {APP}") == 429, "a stranger pays for the other three"


def test_counting_two_from_the_right_tells_them_apart(app: Path, tmp_path: Path, start: Callable[..., Machine]) -> None:
    changed = shutil.copytree(app, tmp_path / "app")
    settings = changed / "config" / "settings.py"
    text = settings.read_text(encoding="utf-8")
    assert "'NUM_PROXIES': 1 if BEHIND_PROXY else 0," in text
    settings.write_text(text.replace("'NUM_PROXIES': 1 if", "'NUM_PROXIES': 2 if"), encoding="utf-8")
    machine = start(changed, TOKEN_RATE="3/min", WEB_CONCURRENCY="1")
    assert 429 not in [ask_for_a_token(machine, f"198.51.100.{visitor}, {APP}") for visitor in range(4)]
    assert [ask_for_a_token(machine, f"203.0.113.{invented}, {VISITOR}, {APP}") for invented in range(4)][-1] == 429


@pytest.mark.parametrize("name, threads, finished", [("SIGTERM", 4, True), ("SIGTERM", 1, True), ("SIGINT", 1, False)])
def test_sigterm_lets_a_request_finish_and_sigint_cuts_off_a_sync_worker_s(name: str, threads: int, finished: bool, tmp_path: Path,
                                                                           start: Callable[..., Machine]) -> None:
    for file in ("whoami_wsgi.py", "gunicorn.conf.py"):
        shutil.copy(fly_io.SAMPLES / "deploy" / "01" / file, tmp_path)
    machine = start(tmp_path, ["gunicorn", "-c", "gunicorn.conf.py", "--threads", str(threads), "whoami_wsgi"], WEB_CONCURRENCY="1")
    answers: list[bool] = []

    def visitor() -> None:
        try:
            answers.append(httpx2.get(f"{machine.url}/slow?2", timeout=60).status_code == 200)
        except httpx2.TransportError:
            answers.append(False)

    def a_worker_has_it() -> bool:
        workers = psutil.Process(machine.process.pid).children()
        return any(connection.status == psutil.CONN_ESTABLISHED for worker in workers for connection in worker.net_connections("tcp"))

    thread = threading.Thread(target=visitor)
    thread.start()
    servers.wait_until(a_worker_has_it)
    machine.process.send_signal(getattr(signal, name))
    thread.join(60)
    machine.process.wait(60)
    assert answers == [finished]
