"""Three ways to write "ask for all trails" with async functions. One of them asks for one at a time.

    python in_turn.py
"""

import asyncio
from collections.abc import Awaitable, Callable

import httpx2

import measure
from clock import Span
from waiting import all_at_once, ask_async


# region: in-turn
async def in_turn(url: str, trails: range) -> list[Span]:
    async with httpx2.AsyncClient() as client:
        return [await ask_async(client, url, trail) for trail in trails]
# endregion


# region: task-group
async def task_group(url: str, trails: range) -> list[Span]:
    async with httpx2.AsyncClient() as client, asyncio.TaskGroup() as group:
        tasks = [group.create_task(ask_async(client, url, trail)) for trail in trails]
    return [task.result() for task in tasks]
# endregion


WAYS: list[Callable[[str, range], Awaitable[list[Span]]]] = [all_at_once, task_group, in_turn]


def at_once(spans: list[Span]) -> int:
    """How many calls were under way at the same moment, at most."""
    return max(sum(other.start <= span.start < other.end for other in spans) for span in spans)


async def compare(url: str) -> None:
    for way in WAYS:
        print(f"{way.__name__:<12} calls under way at the same time: {at_once(await way(url, range(1, 6)))}")


def main() -> None:
    with measure.weather() as url:
        asyncio.run(compare(url))


if __name__ == "__main__":
    main()
