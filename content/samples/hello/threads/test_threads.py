import sys

import pytest
from threads import compute, gain, wait


def test_threads_wait_side_by_side() -> None:
    assert any(gain(wait) > 2 for _ in range(10))


@pytest.mark.skipif(not sys._is_gil_enabled(), reason="a free-threaded build computes side by side")
def test_threads_compute_one_after_another() -> None:
    assert any(gain(compute) < 1.7 for _ in range(10))  # ten tries, in case the machine is busy elsewhere
