"""Railway's settings for Flask's Cairn, FastAPI's, and the model's API: their commands run as typed, and the application answers."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import tomllib
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parents[1]
SAMPLES = HERE.parents[1]
DOMAIN = "cairn.up.railway.app"
APPLICATIONS = {"flask": "cairn-flask/05", "fastapi": "cairn-fastapi/06", "model": "hazard-model/01"}


def host(name: str, folder: Path) -> tuple[dict[str, str], Path, dict[str, str]]:
    """The settings, what a build from Git has, and the variables: with SQLite, as no PostgreSQL is needed to start."""
    settings = tomllib.loads((HERE / "railway" / f"{name}.toml").read_text(encoding="utf-8"))
    copy = shutil.copytree(SAMPLES / APPLICATIONS[name], folder / "app", ignore=shutil.ignore_patterns("__pycache__", "*.sqlite3", ".venv", "model"))
    shutil.copy(SAMPLES / "deploy" / "01" / "gunicorn.conf.py", copy)
    programs = folder / "bin"
    programs.mkdir()
    for program in ("python", "flask", "alembic", "gunicorn", "uvicorn"):
        module = "" if program == "python" else f"-m {program}"
        (programs / program).write_text(f'#!/bin/sh\nexec "{sys.executable}" {module} "$@"\n')
        (programs / program).chmod(0o755)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    return settings, copy, {"PATH": f"{programs}:{os.environ['PATH']}", "PYTHONDONTWRITEBYTECODE": "1", "PORT": port, "SECRET_KEY": "k3y-" + "0123456789" * 5,
                            "ALLOWED_HOSTS": f"{DOMAIN},healthcheck.railway.app", "DATABASE_URL": f"sqlite:///{folder}/cairn.sqlite3", "BEHIND_PROXY": "1"}


@contextmanager
def deployed(name: str, folder: Path) -> Iterator[tuple[str, dict[str, str]]]:
    settings, app, variables = host(name, folder)
    for step in ("build_command", "pre_deploy_command"):
        done = subprocess.run(["sh", "-c", settings.get(step, "true")], cwd=app, env=variables, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
    log = folder / "log.txt"
    with log.open("wb") as output:
        server = subprocess.Popen(["sh", "-c", f"exec {settings['start_command']}"], cwd=app, env=variables, stdout=output, stderr=output, start_new_session=True)
    try:
        until = time.monotonic() + 60
        while not listening(int(variables["PORT"])):
            assert server.poll() is None and time.monotonic() < until, log.read_text()
            time.sleep(0.05)
        yield f"http://127.0.0.1:{variables['PORT']}", settings
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait(30)


def listening(port: int) -> bool:
    with socket.socket() as client:
        return client.connect_ex(("127.0.0.1", port)) == 0


def ask(address: str, name: str = DOMAIN) -> tuple[int, dict[str, str], str]:
    try:
        with urllib.request.urlopen(urllib.request.Request(address, headers={"Host": name}), timeout=30) as answer:
            return answer.status, {key.lower(): value for key, value in answer.headers.items()}, answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, {key.lower(): value for key, value in error.headers.items()}, error.read().decode()


@pytest.mark.parametrize("name", ["flask", "fastapi"])
def test_cairn_as_railway_starts_it(name: str, tmp_path: Path) -> None:
    with deployed(name, tmp_path) as (url, settings):
        assert ask(url + settings["healthcheck_path"], "healthcheck.railway.app")[0] == 200
        status, headers, page = ask(f"{url}/trails/")
        assert status == 200 and "No trail matches" in page, "the tables are there, and empty"
        assert "strict-transport-security" in headers
        assert ask(f"{url}/static/cairn.css")[1]["content-type"].startswith("text/css")
        assert ask(f"{url}/trails/", "evil.example")[0] == 400


def test_the_model_as_railway_starts_it(tmp_path: Path) -> None:
    """The build trains it, as Git does not have the files."""
    with deployed("model", tmp_path) as (url, settings):
        assert ask(url + settings["healthcheck_path"], "healthcheck.railway.app")[::2] == (200, '{"status":"ok","model":"hazard-1"}')


def test_without_its_build_command_the_model_does_not_start(tmp_path: Path) -> None:
    settings, app, variables = host("model", tmp_path)
    done = subprocess.run(["sh", "-c", settings["start_command"]], cwd=app, env=variables, capture_output=True, text=True)
    assert done.returncode and "FileNotFoundError: [Errno 2] No such file or directory: 'model/hazard-1.json'" in done.stderr
