"""One request, drawn from the logs."""

from pathlib import Path

import pytest

import errors
import follow
import servers
from tests.conftest import Services

RECORDED = [str(servers.HERE / "recorded" / name) for name in ("conditions.log", "weather.log")]


def names(lines: list[str]) -> list[str]:
    return [line[27:] for line in lines]


def test_a_fresh_request(services: Services, capsys: pytest.CaptureFixture[str]) -> None:
    number = services.get("/trails/2/conditions").headers["x-request-id"]
    services.lines(number, 6)
    follow.main(number, str(services.conditions_log), str(services.weather_log))
    lines = capsys.readouterr().out.splitlines()
    assert names(lines) == [
        "GET /trails/{trail}/conditions, conditions", "  ask weather, conditions",
        "    GET /weather/{trail}, weather", "      ask station, weather"]
    assert float(lines[3].split()[0]) >= 290


def test_the_recorded_one(capsys: pytest.CaptureFixture[str]) -> None:
    follow.main("4bf92f", *RECORDED)
    assert len(capsys.readouterr().out.splitlines()) == 4


def test_a_number_that_nobody_has(capsys: pytest.CaptureFixture[str]) -> None:
    follow.main("ffff", *RECORDED)
    assert capsys.readouterr().out == "no line has this number\n"


def test_a_span_that_fails_is_timed_too(capsys: pytest.CaptureFixture[str]) -> None:
    from conditions import logs, trace

    logs.configure()
    trace.current.set(trace.begin(None))
    with pytest.raises(ZeroDivisionError), trace.span("divide"):
        1 / 0  # noqa: B018
    assert '"name": "divide"' in capsys.readouterr().out


def test_errors_of_a_kind_stand_together(services: Services, capsys: pytest.CaptureFixture[str]) -> None:
    number = services.get("/broken").headers["x-request-id"]
    services.lines(number, 2)
    errors.main(str(services.conditions_log))
    [first, place, request] = capsys.readouterr().out.splitlines()
    assert first.endswith("× RuntimeError: the reason, for us and not for visitors")
    assert place.endswith("in charge") and request == f"   last request {number}"
