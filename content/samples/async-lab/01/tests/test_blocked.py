import asyncio
import logging

import pytest

import blocked


def test_a_blocking_call_stops_the_heart() -> None:
    beats = asyncio.run(blocked.heartbeats_during(blocked.blocking, 0.5))
    assert blocked.longest_pause(beats) >= 0.5


def test_in_a_thread_it_does_not() -> None:
    during = [blocked.longest_pause(asyncio.run(blocked.heartbeats_during(blocked.in_a_thread, 0.5))) for _ in range(3)]
    assert min(during) < 0.4, "three tries, in case the machine is busy elsewhere"


def test_debug_mode_names_the_one_who_blocks(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, logger="asyncio"):
        asyncio.run(blocked.blocking(0.15), debug=True)
    [warning] = caplog.messages
    assert warning.startswith("Executing <Task ") and "coro=<blocking() done" in warning and "blocked.py" in warning
    assert " took 0." in warning


def test_the_script_tells_both(capsys: pytest.CaptureFixture[str]) -> None:
    blocked.main()
    assert "blocking     the loop stood still\n" in capsys.readouterr().out


def test_without_await_nothing_runs() -> None:
    with pytest.warns(RuntimeWarning, match="^coroutine 'blocking' was never awaited$"):
        blocked.blocking(0)  # type: ignore[unused-coroutine]  # the mistake that mypy reports


def test_one_loop_a_thread() -> None:
    async def inside() -> None:
        heart = blocked.blocking(0)
        try:
            asyncio.run(heart)
        finally:
            heart.close()

    with pytest.raises(RuntimeError, match=r"^asyncio.run\(\) cannot be called from a running event loop$"):
        asyncio.run(inside())
