"""Time limits for a stream, and lines instead of words."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing


async def within(stream: AsyncGenerator[str], first: float, between: float, whole: float) -> AsyncGenerator[str]:
    """Passes the pieces on; TimeoutError when the first, the next or all of them take too long.

    The limit is around each wait, never around a `yield`: there it would count the reader's time as well.
    """
    loop = asyncio.get_running_loop()
    end = loop.time() + whole
    limit = first
    async with aclosing(stream):
        while True:
            try:
                async with asyncio.timeout(min(limit, end - loop.time())):
                    piece = await anext(stream)
            except StopAsyncIteration:
                return
            yield piece
            limit = between


async def lines(pieces: AsyncIterator[str]) -> AsyncGenerator[str]:
    rest = ""
    async for piece in pieces:
        *whole, rest = (rest + piece).split("\n")
        for line in whole:
            if line.strip():
                yield line.strip()
    if rest.strip():
        yield rest.strip()
