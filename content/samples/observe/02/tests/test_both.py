"""Django and Flask write the same lines, with the same number, and count the same."""

import json
import os
import re
from collections.abc import Callable
from typing import Any

import pytest

os.environ["DJANGO_SETTINGS_MODULE"] = "django_site.settings"

import django  # noqa: E402
from django.test import Client  # noqa: E402

from flask_site import create_app  # noqa: E402
from observe import logs, metrics  # noqa: E402

TRACE = "4bf92f3577b34da6a3ce929d0e0e4736"
HEADER = f"00-{TRACE}-00f067aa0ba902b7-01"
ROUTES = {"django": "trails/<int:number>", "flask": "/trails/<int:number>"}
Get = Callable[..., tuple[int, Any, str]]  # status, text, number


@pytest.fixture(params=["django", "flask"])
def framework(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def get(framework: str) -> Get:
    """Asks the site for a page."""
    if framework == "django":
        django.setup()
        client: Any = Client(raise_request_exception=False)
    else:
        client = create_app().test_client()

    def ask(path: str, **headers: str) -> tuple[int, str, str]:
        logs.configure()  # to the standard output that capsys reads now
        answer = client.get(path, headers=headers)
        return answer.status_code, (answer.content if framework == "django" else answer.data).decode(), answer.headers["x-request-id"]

    return ask


@pytest.fixture
def lines(capsys: pytest.CaptureFixture[str]) -> Callable[[], list[dict[str, Any]]]:
    return lambda: [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_one_line_for_each_request_and_our_own_below_the_same_number(framework: str, get: Get, lines: Any) -> None:
    status, text, number = get("/trails/7?token=secret", traceparent=HEADER)
    assert (status, json.loads(text), number) == (200, {"trail": 7}, TRACE)
    own, request = lines()
    assert (own["logger"], own["event"], own["trail"], own["trace_id"]) == ("cairn", "trail shown", 7, TRACE)
    assert {key: request[key] for key in ("level", "logger", "event", "trace_id", "parent_id", "method", "path", "route", "status")} == {
        "level": "info", "logger": "access", "event": "request", "trace_id": TRACE, "parent_id": "00f067aa0ba902b7",
        "method": "GET", "path": "/trails/7", "route": ROUTES[framework], "status": 200}
    assert "secret" not in str([own, request])


def test_each_request_has_a_number_of_its_own(get: Get) -> None:
    assert get("/trails/1")[2] != get("/trails/1")[2]
    assert get("/trails/1", traceparent="made up")[2] != "made up"


def test_an_error_is_in_the_log_with_its_traceback_and_not_in_the_answer(framework: str, get: Get, lines: Any) -> None:
    status, text, number = get("/broken")
    assert (status, json.loads(text)) == (500, {"detail": "Something went wrong here.", "request_id": number})
    failed, request = lines()
    assert (failed["level"], failed["trace_id"], request["status"]) == ("error", number, 500)
    assert failed["logger"] == {"django": "django.request", "flask": "flask_site"}[framework]
    [exception] = failed["exception"]
    assert exception["exc_value"] == "the reason, for us and not for visitors"
    assert exception["frames"][-1]["name"] == "broken" and "locals" not in exception["frames"][-1]


def test_a_page_that_is_not_there(get: Get, lines: Any) -> None:
    status, _, number = get("/nothing")
    assert status == 404
    found = lines()  # Django adds "Not Found: /nothing"
    assert {line["trace_id"] for line in found} == {number}
    assert (found[0]["route"], found[0]["status"]) == ("unknown", 404)


def test_it_is_counted_under_its_route(framework: str, get: Get) -> None:
    def count() -> float:
        text = get("/metrics")[1]
        return sum(map(float, re.findall(
            rf'^http_requests_total\{{method="GET",route="{ROUTES[framework]}",status="200"\}} (.*)$', text, re.MULTILINE)))

    before = count()
    for trail in range(5):
        get(f"/trails/{trail}")
    assert count() == before + 5


def test_methods_that_nobody_has_heard_of_are_counted_as_one() -> None:
    metrics.note("BREW", "/pot", 405, 0.1)
    assert b'method="other",route="/pot"' in metrics.text() and b"BREW" not in metrics.text()


def test_for_the_server() -> None:
    from django_site.wsgi import application

    assert callable(application)
