"""Providers that fail in the ways that real ones do."""

import asyncio
import json
import threading
from collections.abc import AsyncGenerator

from digest.prompt import Prompt


class BrokenProvider:
    """Says one line, then fails."""

    def __init__(self, error: Exception) -> None:
        self.error = error

    async def stream(self, prompt: Prompt) -> AsyncGenerator[str]:
        yield f"All is well [{json.loads(prompt.user)['reports'][0]['id']}]\n"
        raise self.error


# region: endless
class EndlessProvider:
    """Writes until it is stopped, and knows that it was."""

    def __init__(self) -> None:
        self.words = 0
        self.stopped = threading.Event()

    async def stream(self, prompt: Prompt) -> AsyncGenerator[str]:
        try:
            while True:
                await asyncio.sleep(0.01)
                self.words += 1
                yield "more [11]\n"
        finally:
            self.stopped.set()
# endregion


class SilentProvider:
    """Says `words` words, then nothing for an hour."""

    def __init__(self, words: int = 0) -> None:
        self.words = words

    async def stream(self, prompt: Prompt) -> AsyncGenerator[str]:
        for _ in range(self.words):
            yield "word [11]\n"
        await asyncio.sleep(3600)
