from collections.abc import Callable

import httpx2
import pytest

import waiting
from clock import Span

FOUR = range(1, 5)


def at_once(spans: list[Span]) -> int:
    """How many calls were under way at the same moment, at most."""
    return max(sum(other.start <= span.start < other.end for other in spans) for span in spans)


def test_the_service_is_slow(url: str) -> None:
    answer = httpx2.get(f"{url}/trails/7?seconds=0.1")
    assert answer.json() == {"trail": 7, "sky": "fog"}
    assert answer.elapsed.total_seconds() >= 0.1


@pytest.mark.parametrize("way", waiting.WAYS)
def test_every_way_asks_for_every_trail(url: str, way: Callable[[str, range], list[Span]]) -> None:
    assert [span.job for span in way(url, FOUR)] == list(FOUR)


def test_one_after_another(url: str) -> None:
    spans = waiting.one_after_another(url, FOUR)
    assert at_once(spans) == 1
    assert len({span.worker for span in spans}) == 1


def test_threads_wait_side_by_side(url: str) -> None:
    spans = waiting.threads(url, FOUR)
    assert at_once(spans) > 1
    assert len({span.worker for span in spans}) == 4


def test_the_event_loop_waits_for_all_of_them_in_one_thread(url: str) -> None:
    spans = waiting.event_loop(url, FOUR)
    assert at_once(spans) == 4
    assert len({span.worker for span in spans}) == 1


def test_processes_wait_side_by_side_too(url: str) -> None:
    spans = waiting.processes(url, FOUR)
    assert len({span.worker.split("/")[0] for span in spans}) > 1
