"""Why `aclosing` stands around every generator that holds something."""

from collections.abc import AsyncGenerator
from contextlib import aclosing

from digest.limits import lines, within
from digest.prompt import Prompt
from tests.providers import EndlessProvider

PROMPT = Prompt("", '{"reports": []}')


async def with_aclosing(pieces: AsyncGenerator[str]) -> AsyncGenerator[str]:
    async with aclosing(pieces), aclosing(lines(pieces)) as whole:
        async for line in whole:
            yield line


async def without(pieces: AsyncGenerator[str]) -> AsyncGenerator[str]:
    async for line in lines(pieces):
        yield line


async def test_with_it_the_model_stops_when_the_last_generator_is_closed() -> None:
    provider = EndlessProvider()
    stream = with_aclosing(within(provider.stream(PROMPT), 30, 30, 30))
    await anext(stream)
    await stream.aclose()
    assert provider.stopped.is_set()


async def test_without_it_the_model_stays_open_as_long_as_somebody_refers_to_it() -> None:
    provider = EndlessProvider()
    pieces = within(provider.stream(PROMPT), 30, 30, 30)
    stream = without(pieces)
    await anext(stream)
    await stream.aclose()
    assert not provider.stopped.is_set()
    await pieces.aclose()
    assert provider.stopped.is_set()
