"""One blocking call stops everything that shares its event loop; in a thread it stops nobody.

    python blocked.py
"""

import asyncio
import time
from collections.abc import Awaitable, Callable

EVERY = 0.05  # seconds between two heartbeats


# region: calls
def old_library(seconds: float) -> str:
    """Stands for whatever waits without `await`: requests, a driver …"""
    time.sleep(seconds)
    return "rain"


async def blocking(seconds: float) -> str:
    return old_library(seconds)


async def in_a_thread(seconds: float) -> str:
    return await asyncio.to_thread(old_library, seconds)
# endregion


async def beat(beats: list[float]) -> None:
    """Stands for every other request that the same server has at the moment."""
    while True:
        beats.append(time.monotonic())
        await asyncio.sleep(EVERY)


async def heartbeats_during(call: Callable[[float], Awaitable[str]], seconds: float) -> list[float]:
    """When the heart beat: in seconds since the first beat. The call starts after the third."""
    beats: list[float] = []
    heart = asyncio.create_task(beat(beats))
    while len(beats) < 3:
        await asyncio.sleep(EVERY)
    await call(seconds)
    while len(beats) < 6:
        await asyncio.sleep(EVERY)
    heart.cancel()
    return [moment - beats[0] for moment in beats]


def longest_pause(beats: list[float]) -> float:
    return max(after - before for before, after in zip(beats, beats[1:]))


def main() -> None:
    for call in (blocking, in_a_thread):
        pause = longest_pause(asyncio.run(heartbeats_during(call, 0.5)))
        print(f"{call.__name__:<12} {'the loop stood still' if pause > 0.4 else 'the loop went on'}")


if __name__ == "__main__":
    main()
