"""The same application on a real server."""

import http.client
import socket
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    server = subprocess.Popen([sys.executable, "-m", "uvicorn", "app:application", "--port", str(port)], stderr=subprocess.DEVNULL)
    try:
        for _ in range(600):
            with socket.socket() as client:
                if client.connect_ex(("127.0.0.1", port)) == 0:
                    break
            assert server.poll() is None, "the server has ended"
            time.sleep(0.05)
        yield port
    finally:
        server.terminate()
        server.wait(15)


@pytest.fixture
def client(port: int) -> Iterator[http.client.HTTPConnection]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=15)
    yield connection
    connection.close()


@pytest.mark.parametrize(("method", "path", "body", "status", "text"), [
    ("GET", "/", None, 200, "Heron Loop is open.\n"), ("HEAD", "/", None, 200, ""),
    ("POST", "/reports", "Ice.", 200, "You wrote: Ice.\n"), ("DELETE", "/reports", None, 405, "DELETE is not for this address.\n"),
    ("GET", "/nowhere", None, 404, "There is nothing at this address.\n")])
def test_it_answers(client: http.client.HTTPConnection, method: str, path: str, body: str | None, status: int, text: str) -> None:
    client.request(method, path, body)
    response = client.getresponse()
    assert (response.status, response.read().decode()) == (status, text)


def test_the_first_line_of_a_stream_comes_before_the_last_is_written(client: http.client.HTTPConnection) -> None:
    client.request("GET", "/walk")
    response = client.getresponse()
    assert response.getheader("Transfer-Encoding") == "chunked"
    first, came = response.readline(), time.monotonic()
    rest, ended = response.read(), time.monotonic()
    assert (first, rest.splitlines()[-1]) == (b"At the gate.\n", b"Home again.")
    assert ended - came > 0.5, "the application waits three times for half a second"
