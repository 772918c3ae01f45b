"""The exercise: one blocking call, found and mended; and what else the page shows."""

import subprocess
import sys

import httpx2
import pytest
from fastapi.testclient import TestClient

import compare
import count
import measure
import mended
import planted
import slow
import with_fastapi
from cases import CASES
from more_threads import app


@pytest.fixture(autouse=True)
def slow_weather(weather_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEATHER_URL", weather_url)
    monkeypatch.setattr(slow, "SECONDS", 0.5)


@pytest.mark.parametrize("path", ["/def/4", "/blocking/4", "/async/4"])
def test_the_three_endpoints(path: str) -> None:
    with TestClient(with_fastapi.app) as client:
        assert client.get(path).json() == {"trail": 4, "sky": "snow"}


def test_the_planted_call_is_named(capfd: pytest.CaptureFixture[str]) -> None:
    with TestClient(planted.app) as client:
        assert client.get("/report/4").json() == {"sky": "snow", "advice": "Take crampons."}
    found = [line.split(", in ")[1] for line in capfd.readouterr().err.splitlines() if ", in " in line]
    assert "report advice at_the_top weather" in " ".join(found)


def test_the_mended_one_is_not(capfd: pytest.CaptureFixture[str]) -> None:
    with TestClient(mended.app) as client:
        assert client.get("/report/4").json() == {"sky": "snow", "advice": "Take crampons."}
    assert ", in weather\n" not in capfd.readouterr().err


def test_compare_says_who_waits(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(measure, "ROUNDS", 1)
    compare.main(["planted"])
    assert capsys.readouterr().out.split(maxsplit=1) == ["planted", "20 requests: one at a time  /health: waits\n"]


def test_three_calls_in_one_flask_view(weather_url: str) -> None:
    """The first starts what is not started yet; any of five may be the quick one, if the machine is busy."""
    with measure.serving(CASES["flask-async"].server, WEATHER_URL=weather_url, WEATHER_SECONDS="0.5") as url:
        tries = (httpx2.get(f"{url}/several", timeout=30) for _ in range(5))
        assert any(answer.elapsed.total_seconds() < 3 * 0.5 and len(answer.json()) == 3 for answer in tries)


def test_eighty_threads() -> None:
    with TestClient(app) as client:
        assert client.get("/threads").json() == {"threads": 80}


def test_the_three_ways_to_count() -> None:
    """In a program of its own, because Django is set up once."""
    run = subprocess.run([sys.executable, count.__file__], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines() == [
        "/count-wrong SynchronousOnlyOperation: You cannot call this from an async context - use a thread or sync_to_async.",
        "/count {'trails': 2}", "/names {'names': ['Heron Loop', 'Kestrel Ridge']}"]
