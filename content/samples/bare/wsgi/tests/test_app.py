"""The application called as a server calls it; `validator` complains wherever one of the two breaks the rules of WSGI."""

from io import BytesIO
from typing import Any
from wsgiref.util import setup_testing_defaults
from wsgiref.validate import validator

import pytest

from app import LONGEST, application
from call import call


def ask(method: str, path: str, content: bytes = b"", **more: str) -> tuple[str, dict[str, str], bytes]:
    environ: dict[str, Any] = {
        "REQUEST_METHOD": method, "SCRIPT_NAME": "", "PATH_INFO": path, "QUERY_STRING": "",
        "CONTENT_LENGTH": str(len(content)), "wsgi.input": BytesIO(content)} | more
    setup_testing_defaults(environ)
    answer: list[Any] = []

    def start_response(status: str, headers: list[tuple[str, str]], error: object = None) -> Any:
        answer.extend([status, dict(headers)])
        return lambda data: None

    chunks = validator(application)(environ, start_response)
    try:
        body = b"".join(chunks)
    finally:
        chunks.close()  # type: ignore[attr-defined]
    return answer[0], answer[1], body


def test_a_page_is_a_status_headers_and_bytes() -> None:
    assert ask("GET", "/") == (
        "200 OK", {"Content-Type": "text/plain; charset=utf-8", "Content-Length": "20"}, b"Heron Loop is open.\n")


def test_head_has_the_headers_of_get_and_no_body() -> None:
    assert ask("HEAD", "/") == (*ask("GET", "/")[:2], b"")


def test_an_unknown_address_is_not_found() -> None:
    assert ask("GET", "/nowhere")[0] == "404 Not Found"


@pytest.mark.parametrize(("method", "path", "allow"), [("POST", "/", "GET, HEAD"), ("GET", "/reports", "POST")])
def test_a_wrong_method_learns_the_right_ones(method: str, path: str, allow: str) -> None:
    status, headers, _ = ask(method, path)
    assert (status, headers["Allow"]) == ("405 Method Not Allowed", allow)


def test_a_report_is_read() -> None:
    assert ask("POST", "/reports", "Schnee über dem Weg".encode())[2].decode() == "You wrote: Schnee über dem Weg\n"


def test_a_request_without_a_length_has_no_body() -> None:
    assert ask("POST", "/reports", b"not read", CONTENT_LENGTH="")[2] == b"You wrote: \n"


def test_bytes_that_are_no_text_do_no_harm() -> None:
    assert ask("POST", "/reports", b"\xff")[2].decode() == "You wrote: \ufffd\n"


def test_a_report_that_is_too_long_is_not_read() -> None:
    assert ask("POST", "/reports", b"x" * LONGEST)[0] == "200 OK"
    assert ask("POST", "/reports", b"x" * (LONGEST + 1))[0] == "413 Content Too Large"


def test_call_shows_what_the_application_gives_back() -> None:
    assert call("POST", "/reports", "Ice.") == (
        "200 OK\nContent-Type: text/plain; charset=utf-8\nContent-Length: 16\n\nYou wrote: Ice.\n")
