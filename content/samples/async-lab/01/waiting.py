"""The weather for many trails, asked in four ways. Nearly all the time is waiting for another computer."""

import asyncio
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial

import httpx2

from clock import Span, timed


# region: one-after-another
def ask(url: str, trail: int) -> Span:
    spans: list[Span] = []
    with timed(trail, spans.append):
        httpx2.get(f"{url}/trails/{trail}?seconds=0.25").raise_for_status()
    return spans[0]


def one_after_another(url: str, trails: range) -> list[Span]:
    return [ask(url, trail) for trail in trails]
# endregion


# region: threads
def threads(url: str, trails: range) -> list[Span]:
    with ThreadPoolExecutor(max_workers=len(trails)) as pool:
        return list(pool.map(partial(ask, url), trails))
# endregion


def processes(url: str, trails: range) -> list[Span]:
    with ProcessPoolExecutor(max_workers=4) as pool:
        return list(pool.map(partial(ask, url), trails))


# region: event-loop
async def ask_async(client: httpx2.AsyncClient, url: str, trail: int) -> Span:
    spans: list[Span] = []
    with timed(trail, spans.append):
        (await client.get(f"{url}/trails/{trail}?seconds=0.25")).raise_for_status()
    return spans[0]


async def all_at_once(url: str, trails: range) -> list[Span]:
    async with httpx2.AsyncClient() as client:
        return await asyncio.gather(*(ask_async(client, url, trail) for trail in trails))


def event_loop(url: str, trails: range) -> list[Span]:
    return asyncio.run(all_at_once(url, trails))
# endregion


WAYS = [one_after_another, threads, event_loop, processes]
