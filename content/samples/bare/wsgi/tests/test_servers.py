"""The same application on two servers."""

import http.client
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest


@contextmanager
def running(*command: str, port: int) -> Iterator[None]:
    server = subprocess.Popen([sys.executable, *command], stderr=subprocess.DEVNULL)
    try:
        for _ in range(600):
            with socket.socket() as client:
                if client.connect_ex(("127.0.0.1", port)) == 0:
                    break
            assert server.poll() is None, "the server has ended"
            time.sleep(0.05)
        yield
    finally:
        server.terminate()
        server.wait(15)


@pytest.fixture
def port() -> int:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return int(server.getsockname()[1])


def check(port: int) -> None:
    def ask(method: str, path: str, body: str | None = None) -> tuple[int, str | None, str]:
        client = http.client.HTTPConnection("127.0.0.1", port, timeout=15)
        client.request(method, path, body)
        response = client.getresponse()
        answer = response.status, response.getheader("Allow"), response.read().decode()
        client.close()
        return answer

    assert ask("GET", "/") == (200, None, "Heron Loop is open.\n")
    assert ask("HEAD", "/") == (200, None, "")
    assert ask("POST", "/reports", "Ice.") == (200, None, "You wrote: Ice.\n")
    assert ask("DELETE", "/reports") == (405, "POST", "DELETE is not for this address.\n")
    assert ask("GET", "/nowhere")[0] == 404


def test_on_the_server_of_the_standard_library(port: int) -> None:
    with running("serve.py", str(port), port=port):
        check(port)


@pytest.mark.skipif(sys.platform == "win32", reason="gunicorn needs Linux or macOS")
def test_on_gunicorn(port: int) -> None:
    with running("-m", "gunicorn", "app:application", "--bind", f"127.0.0.1:{port}", port=port):
        check(port)
