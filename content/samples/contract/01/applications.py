"""The three applications, each started on the server that it would have in production, and the steps that lead there."""

import os
import secrets
import shlex
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

SAMPLES = Path(__file__).resolve().parents[2]
LEFT_OUT = shutil.ignore_patterns("__pycache__", ".pytest_cache", ".mypy_cache", ".venv", "*.sqlite3", "outputs")
PREPARE_TIMEOUT = 120


@dataclass(frozen=True)
class Application:
    folder: str  # in content/samples
    module: str  # what the server imports
    prepare: tuple[str, ...]
    serve: str


APPLICATIONS = {
    "django": Application(
        "cairn-django/08", "config.wsgi",
        ("python manage.py migrate --no-input", "python manage.py collectstatic --no-input",
         "python manage.py seed", "python manage.py seed"),  # twice: the second changes nothing
        "python -m gunicorn config.wsgi --bind 127.0.0.1:{port} --workers 2"),
    "flask": Application(
        "cairn-flask/05", "wsgi",
        ("python -m flask --app wsgi db upgrade", "python -m flask --app wsgi seed", "python -m flask --app wsgi seed"),
        "python -m gunicorn wsgi:app --bind 127.0.0.1:{port} --workers 2"),
    "fastapi": Application(
        "cairn-fastapi/06", "cairn.main",
        ("python -m alembic upgrade head", "python -m cairn.seed", "python -m cairn.seed"),
        "python -m uvicorn cairn.main:app --host 127.0.0.1 --port {port}"),
}

RUNSERVER = "python manage.py runserver 127.0.0.1:{port} --noreload"
MIGRATE, SEED = "python manage.py migrate --no-input", "python manage.py seed"
FLASK_RUN = "python -m flask --app wsgi run --port {port}"

# The steps before that, each as its article leaves it, on the server that it tells to use.
# Not there: steps without a page of their own, and those that differ from the next one in their tests only.
STEPS = {
    "django": {
        1: Application("cairn-django/01", "config.wsgi", (), RUNSERVER),
        2: Application("cairn-django/02", "config.wsgi", (MIGRATE, "python manage.py loaddata trails"), RUNSERVER),
        3: Application("cairn-django/03", "config.wsgi", (MIGRATE, SEED), RUNSERVER),
        4: Application("cairn-django/04", "config.wsgi", (MIGRATE, SEED), RUNSERVER),
        5: replace(APPLICATIONS["django"], folder="cairn-django/05"),
        6: replace(APPLICATIONS["django"], folder="cairn-django/06"),
    },
    "flask": {
        1: Application("cairn-flask/01", "app", (), "python -m flask --app app run --port {port}"),
        2: Application("cairn-flask/02", "wsgi", (), FLASK_RUN),
        3: replace(APPLICATIONS["flask"], folder="cairn-flask/03", serve=FLASK_RUN),
        4: replace(APPLICATIONS["flask"], folder="cairn-flask/04", serve=FLASK_RUN),
    },
    "fastapi": {
        1: Application("cairn-fastapi/01", "main", (), "python -m uvicorn main:app --port {port}"),
        2: replace(APPLICATIONS["fastapi"], folder="cairn-fastapi/02", prepare=()),
        3: replace(APPLICATIONS["fastapi"], folder="cairn-fastapi/03"),
        4: replace(APPLICATIONS["fastapi"], folder="cairn-fastapi/04"),
        5: replace(APPLICATIONS["fastapi"], folder="cairn-fastapi/05"),
    },
}


def application(name: str, step: int | None = None) -> Application:
    """The one of a step, or the finished one, of which the suite asks no more than what that step teaches."""
    return STEPS[name].get(step or 0, APPLICATIONS[name])


def present() -> list[str]:
    return [name for name, application in APPLICATIONS.items() if (SAMPLES / application.folder).is_dir()]


@contextmanager
def running(application: Application) -> Iterator[str]:
    """Copies the application, gives it a database of its own, fills it, serves it; its address."""
    with tempfile.TemporaryDirectory(prefix="cairn-") as temporary:
        folder = Path(shutil.copytree(SAMPLES / application.folder, Path(temporary) / "cairn", ignore=LEFT_OUT))
        environment = settings(Path(temporary))
        for command in application.prepare:
            run = subprocess.run(arguments(command), cwd=folder, env=environment, capture_output=True, text=True,
                                 timeout=PREPARE_TIMEOUT)
            if run.returncode:
                raise RuntimeError(f"{application.folder}: `{command}` failed:\n{run.stdout}{run.stderr}")
        port = free_port()
        log = Path(temporary) / "server.log"
        with log.open("wb") as output:
            server = subprocess.Popen(arguments(application.serve.format(port=port)), cwd=folder, env=environment,
                                      stdout=output, stderr=subprocess.STDOUT)
        try:
            wait_for(server, port, log)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            try:
                server.wait(15)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()
            if os.environ.get("CAIRN_LOG"):  # to see what the server said
                shutil.copy(log, os.environ["CAIRN_LOG"])


def import_without_key(application: Application, debug: str) -> "subprocess.CompletedProcess[str]":
    """Imports what the server would, with everything set but SECRET_KEY."""
    with tempfile.TemporaryDirectory(prefix="cairn-") as temporary:
        environment = settings(Path(temporary)) | {"DEBUG": debug}
        del environment["SECRET_KEY"]
        return subprocess.run([sys.executable, "-c", f"import {application.module}"], cwd=SAMPLES / application.folder,
                              env=environment, capture_output=True, text=True, timeout=PREPARE_TIMEOUT)


def settings(temporary: Path) -> dict[str, str]:
    kept = {key: os.environ[key] for key in ("PATH", "HOME", "LANG", "SYSTEMROOT") if key in os.environ}
    return kept | {
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONUNBUFFERED": "1",
        "SECRET_KEY": secrets.token_hex(32),
        "DEBUG": "0",
        "DATABASE_URL": f"sqlite:///{temporary / 'cairn.sqlite3'}",
        "ALLOWED_HOSTS": "127.0.0.1,localhost",
        "HTTPS_ONLY": "0",  # plain HTTP on loopback
        "MEDIA_ROOT": str(temporary / "media"),
    }


def arguments(command: str) -> list[str]:
    return [sys.executable if word == "python" else word for word in shlex.split(command)]


def free_port() -> int:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return int(server.getsockname()[1])


def wait_for(server: "subprocess.Popen[bytes]", port: int, log: Path) -> None:
    for _ in range(600):
        with socket.socket() as client:
            if client.connect_ex(("127.0.0.1", port)) == 0:
                return
        if server.poll() is not None:
            break
        time.sleep(0.05)
    raise RuntimeError(f"nothing answers on port {port}; the server said:\n{log.read_text(errors='replace')}")
