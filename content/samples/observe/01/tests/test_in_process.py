"""Both services in this process: what the middleware does, without servers between."""

import functools
import json
from collections.abc import AsyncIterator

import httpx2
import pytest
from fastapi import FastAPI
from fastapi.responses import StreamingResponse
from fastapi.testclient import TestClient

from conditions import app, logs, weather
from conditions.middleware import Observe


def test_one_number_through_both(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure()
    monkeypatch.setenv("WEATHER_URL", "http://weather")
    transport = httpx2.ASGITransport(app=weather.app)
    monkeypatch.setattr(httpx2, "AsyncClient", functools.partial(httpx2.AsyncClient, transport=transport))
    with TestClient(app.app) as client:
        answer = client.get("/trails/1/conditions")
    assert answer.json() == {"trail": "Heron Loop", "sky": "fog"}
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["status"] for line in lines if line["event"] == "request"] == [200, 200]
    assert {line["trace_id"] for line in lines} == {answer.headers["x-request-id"]}


def test_an_answer_that_breaks_off_is_logged_and_not_answered_twice(capsys: pytest.CaptureFixture[str]) -> None:
    broken_off = FastAPI()
    broken_off.add_middleware(Observe)

    @broken_off.get("/export")
    async def export() -> StreamingResponse:
        async def rows() -> AsyncIterator[str]:
            yield "trail,length\n"
            raise RuntimeError("the database has gone")

        return StreamingResponse(rows())

    logs.configure()
    with TestClient(broken_off) as client, pytest.raises(RuntimeError, match="the database has gone"):
        client.get("/export")
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert "request failed" in [line["event"] for line in lines]


def test_methods_that_nobody_has_heard_of_are_counted_as_one() -> None:
    with TestClient(app.app) as client:
        for method in ("BREW", "WHEN"):
            assert client.request(method, "/trails/1/conditions").status_code == 405
        text = client.get("/metrics").text
    assert 'method="other"' in text and "BREW" not in text
