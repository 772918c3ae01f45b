# region: interface
"""The model, behind an interface of one method: the rest of the application does not know which one it is."""

import asyncio
import json
from collections.abc import AsyncGenerator
from typing import Protocol

import httpx2

from digest.config import Settings
from digest.prompt import Prompt


class ProviderError(Exception):
    """The model cannot be asked, or broke off. The message is for the log, not for readers."""


class Provider(Protocol):
    def stream(self, prompt: Prompt) -> AsyncGenerator[str]:
        """Yields the answer in pieces. To close the generator stops the work, and the cost."""
        ...
# endregion


# region: fake
class FakeProvider:
    """Says the same at each run: the reports' first sentences, the most severe first."""

    def __init__(self, pause: float = 0) -> None:
        self.pause = pause

    async def stream(self, prompt: Prompt) -> AsyncGenerator[str]:
        reports = json.loads(prompt.user)["reports"]
        for report in sorted(reports, key=lambda report: -report["severity"]):
            age = "yesterday" if report["days_ago"] == 1 else f"{report['days_ago']} days ago"
            sentence = f"{report['body'].split('.')[0]}, {age} [{report['id']}]\n"
            for word in sentence.split(" "):
                await asyncio.sleep(self.pause)
                yield word if word.endswith("\n") else f"{word} "
# endregion


# region: http
class HTTPProvider:
    """Speaks the chat completions format that many services and local servers offer. Nothing of it is special to one."""

    def __init__(self, client: httpx2.AsyncClient, url: str, key: str, model: str) -> None:
        self.client, self.url, self.key, self.model = client, url, key, model

    async def stream(self, prompt: Prompt) -> AsyncGenerator[str]:
        order = {
            "model": self.model,
            "stream": True,
            "max_tokens": 600,
            "messages": [{"role": "system", "content": prompt.system}, {"role": "user", "content": prompt.user}],
        }
        try:
            async with self.client.stream("POST", self.url, json=order, headers={"Authorization": f"Bearer {self.key}"}) as answer:
                if answer.status_code != 200:
                    raise ProviderError(f"the provider answered {answer.status_code}")
                async for line in answer.aiter_lines():
                    if line == "data: [DONE]":
                        return
                    if line.startswith("data: "):
                        yield text_of(line.removeprefix("data: "))
        except httpx2.HTTPError as error:
            raise ProviderError(f"the connection to the provider failed: {type(error).__name__}") from error
        raise ProviderError("the provider broke off")
# endregion


# region: rest
def text_of(data: str) -> str:
    try:
        return json.loads(data)["choices"][0]["delta"].get("content") or ""
    except (ValueError, LookupError, TypeError, AttributeError):
        raise ProviderError(f"not what was expected: {data[:100]}") from None


def make_provider(settings: Settings, client: httpx2.AsyncClient) -> Provider:
    if settings.provider == "fake":
        return FakeProvider(settings.fake_pause)
    return HTTPProvider(client, settings.provider_url, settings.provider_key.get_secret_value(), settings.provider_model)
# endregion
