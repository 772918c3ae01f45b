"""Starts the solution, or a copy of it with a mistake, on a port and a database of its own; runs the suite against it."""

import os
import shutil
import socket
import subprocess
import sys
import time
import xml.etree.ElementTree as xml
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

STEP = Path(__file__).resolve().parents[1]
SOLUTION = STEP / "solution"
LEFT_OUT = shutil.ignore_patterns("__pycache__", "*.sqlite3", "media")
TIMEOUT = 300


def environment() -> dict[str, str]:
    """Without what measures the lines of the guide's own runs: thirty times would be slow."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}


def settings(data: Path) -> dict[str, str]:
    return environment() | {
        "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(STEP / "tests"), "DJANGO_SETTINGS_MODULE": "fast_settings",
        "DEBUG": "0", "SECRET_KEY": "only-for-tests", "ALLOWED_HOSTS": "127.0.0.1", "HTTPS_ONLY": "0",
        "DATABASE": str(data / "db.sqlite3"), "MEDIA_ROOT": str(data / "media"),
    }


def prepare(data: Path) -> None:
    for command in ("migrate", "seed", "seed"):  # twice: the second changes nothing
        run = subprocess.run([sys.executable, "manage.py", command, "--verbosity", "0"], cwd=SOLUTION, env=settings(data),
                             capture_output=True, text=True, timeout=TIMEOUT)
        assert run.returncode == 0, run.stderr


@contextmanager
def running(folder: Path, data: Path) -> Iterator[str]:
    """The address of the site in this folder."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = data / "server.log"
    with log.open("wb") as output:
        server = subprocess.Popen(
            [sys.executable, "manage.py", "runserver", f"127.0.0.1:{port}", "--noreload", "--skip-checks"],
            cwd=folder, env=settings(data), stdout=output, stderr=subprocess.STDOUT)
    try:
        for _ in range(1200):
            with socket.socket() as client:
                if client.connect_ex(("127.0.0.1", port)) == 0:
                    break
            assert server.poll() is None, log.read_text(errors="replace")
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        try:
            server.wait(15)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def suite(url: str, report: Path, *options: str, measured: bool = False) -> tuple[set[str], str]:
    """The names of the tests that failed, and what was printed."""
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "suite", "--base-url", url, "-q", "-p", "no:cacheprovider", f"--junitxml={report}",
         *options], cwd=STEP, env=dict(os.environ) if measured else environment(), capture_output=True, text=True,
        timeout=TIMEOUT)
    assert run.returncode in {0, 1}, run.stdout + run.stderr
    cases = list(xml.parse(report).iter("testcase"))
    assert cases, run.stdout
    failed = {case.get("name", "").partition("[")[0] for case in cases
              if case.find("failure") is not None or case.find("error") is not None}
    return failed, run.stdout


def copy(folder: Path) -> Path:
    return shutil.copytree(SOLUTION, folder, ignore=LEFT_OUT)
