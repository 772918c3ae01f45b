from collections.abc import Callable

import httpx2
import pytest

import in_turn
import waiting
from clock import Span
from in_turn import at_once

FOUR = range(1, 5)


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


def test_await_in_a_loop_asks_for_one_at_a_time(capsys: pytest.CaptureFixture[str]) -> None:
    in_turn.main()
    said = dict(line.split(" ", 1) for line in capsys.readouterr().out.splitlines())
    assert {name: int(line[-1]) for name, line in said.items()} == {"all_at_once": 5, "task_group": 5, "in_turn": 1}
