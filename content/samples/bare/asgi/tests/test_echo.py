import asyncio
import socket
import subprocess
import sys
import time

import pytest
from websockets.sync.client import connect

from app import Message
from echo import application


def test_it_answers_until_the_other_side_leaves() -> None:
    coming: list[Message] = [{"type": "websocket.connect"}, {"type": "websocket.receive", "text": "Ice."},
                             {"type": "websocket.receive", "bytes": b"Ice."}, {"type": "websocket.disconnect", "code": 1000}]
    sent: list[Message] = []

    async def receive() -> Message:
        return coming.pop(0)

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(application({"type": "websocket"}, receive, send))
    assert sent == [{"type": "websocket.accept"}, {"type": "websocket.send", "text": "You said: Ice."},
                    {"type": "websocket.send", "text": "You said: (bytes)"}]


def test_it_takes_nothing_else() -> None:
    async def nothing(*_: object) -> Message:
        raise AssertionError

    with pytest.raises(NotImplementedError, match="http"):
        asyncio.run(application({"type": "http"}, nothing, nothing))


def test_on_a_server() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    server = subprocess.Popen([sys.executable, "-m", "uvicorn", "echo:application", "--port", str(port)], stderr=subprocess.DEVNULL)
    try:
        for _ in range(600):
            with socket.socket() as client:
                if client.connect_ex(("127.0.0.1", port)) == 0:
                    break
            assert server.poll() is None, "the server has ended"
            time.sleep(0.05)
        with connect(f"ws://127.0.0.1:{port}/", open_timeout=30) as talk:
            talk.send("Is the ridge open?")
            assert talk.recv(timeout=30) == "You said: Is the ridge open?"
    finally:
        server.terminate()
        server.wait(15)
