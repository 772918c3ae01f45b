"""What each framework's rule comes to: how many requests wait at the same time, and whether /health has to."""

from collections.abc import Callable
from pathlib import Path

import httpx2
import pytest

import measure
from cases import CASES, UVICORN

ONE_AT_A_TIME = ["flask-sync", "flask-async", "django-async-wsgi", "django-blocking", "fastapi-blocking"]
SIDE_BY_SIDE = ["flask-threads", "django-sync-asgi", "django-async", "fastapi-def", "fastapi-async"]
FOUR, WEATHER = 4, 0.2


def test_all_are_tested() -> None:
    assert sorted(ONE_AT_A_TIME + SIDE_BY_SIDE) == sorted(CASES)


@pytest.mark.parametrize("name", CASES)
def test_all_answer_the_same(serve: Callable[[str], str], name: str) -> None:
    assert httpx2.get(f"{serve(name)}{CASES[name].path}7", timeout=30).json() == {"trail": 7, "sky": "fog"}


@pytest.mark.parametrize("name", ONE_AT_A_TIME)
def test_one_at_a_time(serve: Callable[[str], str], name: str) -> None:
    bursts = [measure.burst(serve(name) + CASES[name].path, f"{serve(name)}/health", FOUR) for _ in range(2)]
    assert min(burst.seconds for burst in bursts) > FOUR * WEATHER
    assert max(burst.health for burst in bursts) > WEATHER / 4, "whoever asks for anything else waits too"


@pytest.mark.parametrize("name", SIDE_BY_SIDE)
def test_side_by_side(serve: Callable[[str], str], name: str) -> None:
    assert fastest_of_five(serve(name) + CASES[name].path, f"{serve(name)}/health") < FOUR * WEATHER


def test_a_blocking_call_in_a_thread_is_cured(serve: Callable[[str], str]) -> None:
    url = serve("django-async")
    assert fastest_of_five(f"{url}/cured/", f"{url}/health") < FOUR * WEATHER


def fastest_of_five(address: str, health: str) -> float:
    """Up to five tries, in case the machine is busy elsewhere."""
    seconds = 60.0
    for _ in range(5):
        seconds = min(seconds, measure.burst(address, health, FOUR).seconds)
        if seconds < FOUR * WEATHER:
            break
    return seconds


def test_def_has_forty_threads(weather_url: str) -> None:
    """The forty-first waits for a thread, although the loop has time: /health, in the loop, answers meanwhile."""
    with measure.serving(CASES["fastapi-def"].server, WEATHER_URL=weather_url, WEATHER_SECONDS="1") as url:
        burst = measure.burst(f"{url}/def/", f"{url}/health", 41)
    assert 1 <= burst.ends[0] < 2 <= burst.ends[-1]
    assert burst.health < 1


def test_debug_mode_finds_the_blocking_call(weather_url: str, log: Path) -> None:
    with measure.serving(UVICORN + "with_fastapi:app", log, WEATHER_URL=weather_url, PYTHONASYNCIODEBUG="1") as url:
        httpx2.get(f"{url}/blocking/1", timeout=30)
        measure.wait_until(lambda: "Executing <Task" in log.read_text(), 30)
    [found] = [line for line in log.read_text().splitlines() if line.startswith("Executing <Task")][:1]
    assert " took 0." in found or " took 1." in found
