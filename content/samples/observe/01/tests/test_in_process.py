"""Both services in this process: what the middleware does, without servers between."""

import functools
import json

import httpx2
import pytest
from fastapi.testclient import TestClient

from conditions import app, logs, weather


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
