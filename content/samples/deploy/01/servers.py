"""Starts servers for the tests, on free ports of loopback and in temporary folders, and stops them."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx2

HERE = Path(__file__).resolve().parent
CAIRN = HERE.parents[1] / "cairn-django" / "08"

# Around the site's own file, what /etc/nginx/nginx.conf does on a server.
NGINX = """
{user}
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/nginx.log;
events {{ }}
http {{
    access_log off;
    types {{ text/css css; text/html html; image/svg+xml svg; text/javascript js; }}
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/f;
    uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
{site}
}}
"""


@dataclass
class Server:
    url: str
    process: "subprocess.Popen[bytes]"
    log: Path

    def said(self, text: str) -> Callable[[], bool]:
        return lambda: text in self.log.read_text(errors="replace")


@contextmanager
def running(command: Sequence[str | Path], port: int, log: Path, cwd: Path = HERE, **environment: str) -> Iterator[Server]:
    with log.open("wb") as output:
        process = subprocess.Popen(command, cwd=cwd, stdout=output, stderr=output, env=clean() | environment)
    try:
        wait_until(lambda: process.poll() is not None or listening(port))
        if process.poll() is not None:
            raise RuntimeError(log.read_text(errors="replace"))
        yield Server(f"http://127.0.0.1:{port}", process, log)
    finally:
        process.terminate()
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@contextmanager
def gunicorn(arguments: str, log: Path, cwd: Path | None = None, **environment: str) -> Iterator[Server]:
    """In another folder than this one: gunicorn reads the gunicorn.conf.py of the folder where it is started."""
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "--pythonpath", str(HERE), "--no-control-socket", *arguments.split(),
               "--bind", f"127.0.0.1:{port}"]
    with running(command, port, log, cwd or log.parent, **environment) as server:
        yield server


@contextmanager
def uvicorn(arguments: str, log: Path) -> Iterator[Server]:
    port = free_port()
    with running([sys.executable, "-m", "uvicorn", *arguments.split(), "--port", str(port)], port, log) as server:
        yield server


@contextmanager
def nginx(upstream: str, folder: Path, change: Callable[[str], str] = str) -> Iterator[Server]:
    """nginx with the site's own file; only addresses and folders are changed (and what `change` changes)."""
    program = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin:/usr/local/sbin")
    if not program:
        raise FileNotFoundError("nginx is missing, install it (Debian, Ubuntu: apt-get install nginx-light; macOS: brew install nginx)")
    port = free_port()
    site = (HERE / "nginx" / "cairn.conf").read_text(encoding="utf-8")
    site = site.replace("127.0.0.1:8000", upstream.removeprefix("http://")).replace("listen 80;", f"listen 127.0.0.1:{port};")
    site = change(site.replace("/srv/cairn", str(folder)))
    user = "user root;" if os.geteuid() == 0 else ""  # the test's folder is closed to the account that it would take
    (folder / "nginx.conf").write_text(NGINX.format(folder=folder, site=site, user=user), encoding="utf-8")
    (folder / "errors").mkdir(exist_ok=True)
    shutil.copy(HERE / "away.html", folder / "errors")
    with running([program, "-p", folder, "-c", folder / "nginx.conf"], port, folder / "nginx-output.log", cwd=folder) as server:
        yield server


@contextmanager
def rehearsal(upstream: str, folder: Path) -> Iterator[Server]:
    """nginx as the article starts it; only ports and temporary folders are changed."""
    program = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin:/usr/local/sbin")
    if not program:
        raise FileNotFoundError("nginx is missing, install it (Debian, Ubuntu: apt-get install nginx-light; macOS: brew install nginx)")
    port = free_port()
    text = (HERE / "nginx" / "rehearsal.conf").read_text(encoding="utf-8").replace("/tmp/cairn-nginx", f"{folder}/nginx")
    text = text.replace("127.0.0.1:8000", upstream.removeprefix("http://")).replace("127.0.0.1:8080", f"127.0.0.1:{port}")
    (folder / "rehearsal.conf").write_text(text, encoding="utf-8")
    command = [program, "-p", folder, "-c", folder / "rehearsal.conf", "-e", "stderr"]
    with running(command, port, folder / "nginx-output.log", cwd=folder) as server:
        yield server


def clean() -> dict[str, str]:
    """The environment without anything that configures these servers."""
    return {key: value for key, value in os.environ.items()
            if not re.match(r"DJANGO|GUNICORN|FORWARDED|WEB_|PORT$|DEBUG$|SECRET|DATABASE", key)}


def listening(port: int) -> bool:
    with socket.socket() as client:
        return client.connect_ex(("127.0.0.1", port)) == 0


def wait_until(condition: Callable[[], Any], seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            raise TimeoutError
        time.sleep(0.02)


def free_port() -> int:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return int(server.getsockname()[1])


def get(url: str, **headers: str) -> httpx2.Response:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return httpx2.get(url, headers={"Host": "cairn.example"} | named, timeout=60)
