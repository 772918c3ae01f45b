"""Starts the two services; what they write goes into files."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2

HERE = Path(__file__).resolve().parent


@contextmanager
def serving(application: str, log: Path, *options: str, port: int = 0, **environment: str) -> Iterator[str]:
    port = port or free_port()
    url = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-m", "uvicorn", application, "--port", str(port), *options]
    with log.open("wb") as output:
        server = subprocess.Popen(command, cwd=HERE, env=os.environ | environment, stdout=output, stderr=subprocess.STDOUT)
    try:
        wait_until(lambda: server.poll() is not None or healthy(url))
        if server.poll() is not None:
            raise RuntimeError(log.read_text())
        yield url
    finally:
        server.terminate()
        server.wait(30)


def healthy(url: str) -> bool:
    try:
        return httpx2.get(f"{url}/health").is_success
    except httpx2.TransportError:
        return False


def wait_until(condition: Callable[[], object]) -> None:
    deadline = time.monotonic() + 60
    while not condition():
        if time.monotonic() > deadline:
            raise TimeoutError
        time.sleep(0.05)


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
