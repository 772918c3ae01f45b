import sys

import pytest
from threads import compute, gain, wait


def test_threads_wait_side_by_side() -> None:
    assert gain(wait) > 2


@pytest.mark.skipif(not sys._is_gil_enabled(), reason="a free-threaded build computes side by side")
def test_threads_compute_one_after_another() -> None:
    assert gain(compute) < 1.7
