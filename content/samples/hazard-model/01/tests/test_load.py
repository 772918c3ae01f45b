"""The loop stays free, or does not; the figures and the picture are those of the load test."""

import json
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx2
import pytest
from fastapi.testclient import TestClient

import heavy as heavy_app
import load


RESULT = 12000001  # of the sum that stands for a model


@pytest.fixture(scope="module")
def heavy() -> Iterator[str]:
    with load.serving("heavy:app", WORK="6000000") as url:
        yield url


def health_during(url: str, way: str) -> float:
    """How long /health took that was asked while one long computation was under way."""
    with ThreadPoolExecutor(1) as pool:
        computing = pool.submit(httpx2.post, f"{url}/{way}", timeout=120)
        time.sleep(0.1)
        took = load.timed(lambda: httpx2.get(f"{url}/health", timeout=120))
        assert computing.result().json() == RESULT
    return took


def test_computing_in_the_loop_stops_everybody(heavy: str) -> None:
    computing = load.timed(lambda: httpx2.post(f"{heavy}/blocking", timeout=120))
    assert any(health_during(heavy, "blocking") > computing / 4 for _ in range(3))


@pytest.mark.parametrize("way", ["thread", "process"])
def test_in_a_thread_or_a_process_it_does_not(heavy: str, way: str) -> None:
    computing = load.timed(lambda: httpx2.post(f"{heavy}/{way}", timeout=120))
    assert any(health_during(heavy, way) < computing / 2 for _ in range(5))  # in case the machine is busy elsewhere


def test_all_three_say_the_same() -> None:
    with TestClient(heavy_app.app) as client:
        assert {client.post(f"/{way}").json() for way in load.TITLES} == {heavy_app.compute()}


def test_the_picture_is_up_to_date() -> None:
    for folder in (Path(load.__file__).parent, load.GUIDE):
        if folder.is_dir() and (folder / load.PICTURE).exists():
            assert (folder / load.PICTURE).read_text(encoding="utf-8") == load.from_file(), "run: python load.py"


def test_what_was_measured() -> None:
    measured = json.loads(load.FILE.read_text(encoding="utf-8"))
    heavy, model = measured["heavy"], measured["model"]
    assert heavy["blocking"]["health_median_ms"] > 3 * heavy["thread"]["health_median_ms"]
    assert heavy["blocking"]["health_median_ms"] > 3 * heavy["process"]["health_median_ms"]
    assert model["batch of 100"]["texts_per_second"] > 3 * model["single"]["requests_per_second"]
