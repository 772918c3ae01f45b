"""A job that only computes, done in the same four ways: here waiting cannot be shared, because nobody waits."""

import asyncio
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

from clock import Span, timed

CPUS = 2  # of the machine that the figures are from


# region: compute
def compute(job: int, size: int) -> Span:
    spans: list[Span] = []
    with timed(job, spans.append):
        sum(n * n % 7 for n in range(size))
    return spans[0]
# endregion


def one_after_another(jobs: range, size: int) -> list[Span]:
    return [compute(job, size) for job in jobs]


def threads(jobs: range, size: int) -> list[Span]:
    with ThreadPoolExecutor(max_workers=len(jobs)) as pool:
        return list(pool.map(compute, jobs, [size] * len(jobs)))


def processes(jobs: range, size: int) -> list[Span]:
    with ProcessPoolExecutor(max_workers=CPUS) as pool:
        return list(pool.map(compute, jobs, [size] * len(jobs)))


# region: async
async def compute_async(job: int, size: int) -> Span:
    """The word `async` changes nothing: without an `await` inside, nobody else gets a turn before the end."""
    return compute(job, size)
# endregion


async def gather(jobs: range, size: int) -> list[Span]:
    return await asyncio.gather(*(compute_async(job, size) for job in jobs))


def event_loop(jobs: range, size: int) -> list[Span]:
    return asyncio.run(gather(jobs, size))


WAYS = [one_after_another, threads, event_loop, processes]
