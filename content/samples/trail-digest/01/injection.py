"""A report that gives orders, and a model that obeys: with the naive page, and with the contained one.

    python injection.py
"""

import asyncio
from collections.abc import AsyncGenerator

from digest.guard import checked
from digest.limits import lines
from digest.naive import naive_page
from digest.prompt import Prompt, prompt_for
from digest.providers import FakeProvider
from digest.reports import TRAILS


class GullibleProvider:
    """Does what a report tells it to: the worst that a prompt injection can make of a model."""

    async def stream(self, prompt: Prompt) -> AsyncGenerator[str]:
        _, order, said = prompt.user.partition("say: ")
        if order:
            yield said.partition('"}')[0] + "\n"
        if prompt.user.startswith("{"):
            async for piece in FakeProvider().stream(prompt):
                yield piece


async def main() -> None:
    trail = TRAILS[2]
    reports = trail.recent()
    print("Naive, as HTML:")
    print(await naive_page(GullibleProvider(), trail, reports))
    print("Contained, as text:")
    print(f"{trail.name} is {trail.status}.")
    async for line in lines(GullibleProvider().stream(prompt_for(trail, reports))):
        print(checked(line, {report.id for report in reports}) or "(dropped: names no report)")


if __name__ == "__main__":
    asyncio.run(main())
