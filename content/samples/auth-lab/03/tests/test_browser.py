"""The model of the browser, against the real servers."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import browser
import pytest
from browser import Fetch
from conftest import EVIL, FRONT

FOLDER = Path(__file__).resolve().parent.parent
SERVERS = {
    "django": ["django_api.py", "runserver", "--noreload", "{port}"],
    "flask": ["-m", "flask", "--app", "flask_api", "run", "--port", "{port}"],
    "fastapi": ["-m", "uvicorn", "fastapi_api:app", "--port", "{port}"],
}


@pytest.fixture(params=SERVERS)
def url(request: pytest.FixtureRequest) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, *(part.format(port=port) for part in SERVERS[request.param])]
    server = subprocess.Popen(command, cwd=FOLDER, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(600):
            assert server.poll() is None
            try:
                socket.create_connection(("127.0.0.1", port)).close()
                break
            except OSError:
                time.sleep(0.05)
        yield f"http://127.0.0.1:{port}/api/reports"
    finally:
        server.terminate()
        server.wait(30)


def test_front_end_reads_and_writes_others_do_not(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    browser.main(url)
    *said, refused = capsys.readouterr().out.splitlines()
    assert said == [
        "page on http://localhost:5173, GET",
        "  GET 200: the script has it",
        "page on http://localhost:5173, POST application/json",
        "  OPTIONS 200: allowed",
        "  POST 201: the script has it",
        "page on http://evil.example, GET",
        "  GET 200: answered, but hidden from the script, no Access-Control-Allow-Origin",
        "page on http://evil.example, POST application/json",
    ]
    assert refused in (
        "  OPTIONS 200: not sent, no Access-Control-Allow-Origin",  # Django and Flask
        "  OPTIONS 400: not sent, preflight was answered with 400",  # FastAPI
    )


ALLOWED = {"Access-Control-Allow-Origin": FRONT, "Access-Control-Allow-Credentials": "true"}


def test_what_is_asked_first() -> None:
    assert not Fetch(FRONT).is_asked_first()
    assert not Fetch(FRONT, "POST", "text/plain").is_asked_first()  # as a form could be sent before there was CORS
    assert Fetch(FRONT, "POST", "application/json").is_asked_first()
    assert Fetch(FRONT, "DELETE").is_asked_first()


@pytest.mark.parametrize(("headers", "why"), [
    ({}, "no Access-Control-Allow-Origin"),
    (ALLOWED | {"Access-Control-Allow-Origin": EVIL}, f"Access-Control-Allow-Origin is {EVIL}"),
    (ALLOWED | {"Access-Control-Allow-Origin": "*"}, "Access-Control-Allow-Origin is *"),
    ({"Access-Control-Allow-Origin": FRONT}, "no Access-Control-Allow-Credentials"),
    (ALLOWED, ""),
])
def test_why_an_answer_is_hidden(headers: dict[str, str], why: str) -> None:
    assert Fetch(FRONT).why_hidden(headers) == why


def test_star_is_enough_without_credentials() -> None:
    assert Fetch(FRONT, credentials=False).why_hidden({"Access-Control-Allow-Origin": "*"}) == ""


def test_why_a_request_is_not_sent() -> None:
    write = Fetch(FRONT, "PUT", "application/json")
    allowed = ALLOWED | {"Access-Control-Allow-Methods": "GET, PUT", "Access-Control-Allow-Headers": "Content-Type"}
    assert write.why_refused(204, allowed) == ""
    assert write.why_refused(301, allowed) == "preflight was answered with 301"
    assert write.why_refused(200, ALLOWED) == "method PUT is not allowed"
    assert write.why_refused(200, allowed | {"Access-Control-Allow-Headers": ""}) == "header content-type is not allowed"
