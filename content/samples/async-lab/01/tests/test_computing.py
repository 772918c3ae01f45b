from collections.abc import Callable

import pytest

import computing
from clock import Span

FOUR, SIZE = range(1, 5), 300_000


@pytest.mark.parametrize("way", computing.WAYS)
def test_every_way_does_every_job(way: Callable[[range, int], list[Span]]) -> None:
    assert [span.job for span in way(FOUR, 10)] == list(FOUR)


def test_the_event_loop_computes_one_after_another() -> None:
    spans = computing.event_loop(FOUR, SIZE)
    assert len({span.worker for span in spans}) == 1
    assert all(before.end <= after.start for before, after in zip(spans, spans[1:])), "nobody else got a turn"


def test_processes_compute_in_several_processes() -> None:
    assert len({span.worker.split("/")[0] for span in computing.processes(FOUR, SIZE)}) == computing.CPUS
