import asyncio

import pytest

from app import Message
from hello import application


def test_it_says_what_was_asked_for() -> None:
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(application({"type": "http", "path": "/trails/1"}, None, send))
    assert [message["type"] for message in sent] == ["http.response.start", "http.response.body"]
    assert sent[1]["body"] == b"You asked for /trails/1\n"


def test_a_wsgi_server_cannot_call_it() -> None:
    with pytest.raises(TypeError, match=r"application\(\) missing 1 required positional argument: 'send'"):
        application({}, None)  # type: ignore[call-arg, unused-coroutine]
