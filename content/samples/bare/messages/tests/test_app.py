"""What each message says; `validator` complains wherever the application breaks the rules of WSGI."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from wsgiref.util import setup_testing_defaults
from wsgiref.validate import validator

import pytest

import app


@pytest.fixture(autouse=True)
def fresh(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setitem(app.TRAIL, "status", "open")
    monkeypatch.setattr(app, "ROUTES", dict(app.ROUTES))
    yield
    app.REPORTS.clear()


def ask(method: str, path: str, body: str = "", **environ_: str) -> tuple[int, dict[str, str], str]:
    content = body.encode()
    environ: dict[str, Any] = {"REQUEST_METHOD": method, "SCRIPT_NAME": "", "PATH_INFO": path, "QUERY_STRING": "",
                               "CONTENT_LENGTH": str(len(content)), "wsgi.input": BytesIO(content)} | environ_
    setup_testing_defaults(environ)
    answer: list[Any] = []

    def start_response(status: str, headers: list[tuple[str, str]], error: object = None) -> Any:
        answer.extend([int(status[:3]), dict(headers)])
        return lambda data: None

    chunks = validator(app.application)(environ, start_response)
    text = b"".join(chunks).decode()
    chunks.close()  # type: ignore[attr-defined]
    return answer[0], answer[1], text


def test_a_copy_that_is_still_good_is_not_sent_again() -> None:
    status, headers, text = ask("GET", "/trails/1")
    assert (status, text) == (200, '{"id": 1, "name": "Heron Loop", "status": "open"}\n')
    assert ask("GET", "/trails/1", HTTP_IF_NONE_MATCH=headers["ETag"]) == (304, {"ETag": headers["ETag"], "Cache-Control": "no-cache"}, "")
    assert ask("PUT", "/trails/1/status", "closed") == (204, {}, "")
    assert ask("GET", "/trails/1", HTTP_IF_NONE_MATCH=headers["ETag"])[0] == 200


def test_put_twice_is_put_once() -> None:
    for _ in range(2):
        ask("PUT", "/trails/1/status", "closed")
    assert '"closed"' in ask("GET", "/trails/1")[2]


def test_post_twice_is_two_reports() -> None:
    report = ["POST", "/reports", '{"body": "Ice."}']
    first, second = (ask(*report, CONTENT_TYPE="application/json") for _ in range(2))
    assert (first[0], first[1]["Location"], first[2]) == (201, "/reports/1", '{"id": 1, "body": "Ice."}\n')
    assert second[1]["Location"] == "/reports/2"
    assert ask("GET", "/reports/2")[::2] == (200, '{"id": 2, "body": "Ice."}\n')
    assert ask("GET", "/reports/3")[0] == 404


def test_the_type_may_name_its_encoding() -> None:
    assert ask("POST", "/reports", '{"body": "Ice."}', CONTENT_TYPE="application/json; charset=utf-8")[0] == 201


@pytest.mark.parametrize(("body", "type_", "status"), [
    ("body=Ice.", "application/x-www-form-urlencoded", 415), ("{", "application/json", 400),
    ("{}", "application/json", 422), ("[]", "application/json", 422)])
def test_three_ways_to_be_refused(body: str, type_: str, status: int) -> None:
    assert ask("POST", "/reports", body, CONTENT_TYPE=type_)[0] == status
    assert app.REPORTS == []


def test_moved() -> None:
    status, headers, _ = ask("GET", "/trail/1")
    assert (status, headers["Location"]) == (301, "/trails/1")


def test_log_in_first() -> None:
    status, headers, _ = ask("GET", "/me")
    assert (status, headers["WWW-Authenticate"]) == (401, 'Bearer realm="Cairn"')


def test_no_such_address_and_no_such_method() -> None:
    assert ask("GET", "/nowhere")[0] == 404
    status, headers, _ = ask("DELETE", "/reports")
    assert (status, headers["Allow"]) == (405, "POST")


def test_head_has_no_body() -> None:
    assert ask("HEAD", "/")[::2] == (200, "") and ask("HEAD", "/")[1] == ask("GET", "/")[1]


def test_the_cookie_comes_back_and_changes_the_page() -> None:
    status, headers, text = ask("POST", "/units", "units=miles")
    assert (status, headers["Location"], text) == (303, "/", "Look at / again.\n")
    assert headers["Set-Cookie"] == "units=miles; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax"
    assert ask("GET", "/")[2] == "Heron Loop, 4.2 km\n"
    assert ask("GET", "/", HTTP_COOKIE="theme=dark; units=miles")[2] == "Heron Loop, 2.6 miles\n"


@pytest.mark.parametrize("cookie", ["units=furlongs", "units", "=;;,{}", 'units="'])
def test_a_cookie_is_what_a_stranger_sends(cookie: str) -> None:
    assert ask("GET", "/", HTTP_COOKIE=cookie)[2] == "Heron Loop, 4.2 km\n"


def test_only_two_units_are_taken() -> None:
    assert ask("POST", "/units", "units=miles%0d%0aX-Evil:%201")[0] == 422
