"""The adapter for a real provider, against one that runs here."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx2
import pytest

from digest.config import Settings
from digest.prompt import Prompt
from digest.providers import FakeProvider, HTTPProvider, ProviderError, make_provider
from tests.conftest import Server, use

PROMPT = Prompt("Be short.", '{"reports": []}')


class Handler(BaseHTTPRequestHandler):
    server: "FakeService"

    def do_POST(self) -> None:
        self.server.asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.authorization = self.headers["Authorization"]
        self.send_response(self.server.status)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        try:
            for line in self.server.lines:
                self.wfile.write(f"{line}\n\n".encode())
                self.wfile.flush()
            while self.server.goes_on:
                self.wfile.write(piece("more [11]\n").encode() + b"\n\n")
                self.server.goes_on.wait(0.01)
        except OSError:
            self.server.reader_left.set()

    def log_message(self, format: str, *args: Any) -> None:
        pass


class FakeService(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: dict[str, Any] = {}
        self.authorization = ""
        self.status = 200
        self.lines: list[str] = []
        self.goes_on: threading.Event | None = None
        self.reader_left = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1/chat/completions"


def piece(text: str | None) -> str:
    return "data: " + json.dumps({"choices": [{"delta": {"content": text} if text else {"role": "assistant"}}]})


@pytest.fixture
def service() -> Iterator[FakeService]:
    with FakeService() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


async def answer(url: str) -> str:
    async with httpx2.AsyncClient(timeout=30) as client:
        return "".join([text async for text in HTTPProvider(client, url, "secret", "small").stream(PROMPT)])


async def test_the_pieces_of_the_answer(service: FakeService) -> None:
    service.lines = [piece(None), ": a comment", piece("Ice "), piece("ahead [1]"), "data: [DONE]"]
    assert await answer(service.url) == "Ice ahead [1]"
    assert service.authorization == "Bearer secret"
    assert service.asked["messages"] == [{"role": "system", "content": "Be short."}, {"role": "user", "content": PROMPT.user}]
    assert service.asked["stream"] is True and service.asked["max_tokens"] == 600


@pytest.mark.parametrize("status", [401, 429, 500])
async def test_a_refusal(service: FakeService, status: int) -> None:
    service.status = status
    with pytest.raises(ProviderError, match=f"answered {status}"):
        await answer(service.url)


async def test_a_stream_without_its_end_is_not_a_whole_answer(service: FakeService) -> None:
    service.lines = [piece("Ice ")]
    with pytest.raises(ProviderError, match="broke off"):
        await answer(service.url)


@pytest.mark.parametrize("line", ["data: <html>", "data: {}", 'data: {"choices": []}', "data: []"])
async def test_something_else(service: FakeService, line: str) -> None:
    service.lines = [line]
    with pytest.raises(ProviderError, match="not what was expected"):
        await answer(service.url)


async def test_nobody_there() -> None:
    with pytest.raises(ProviderError, match="the connection to the provider failed: ConnectError"):
        await answer("http://127.0.0.1:1/")


# region: leaves
def test_when_the_reader_leaves_the_providers_connection_closes(server: Server, service: FakeService) -> None:
    """Providers stop writing, and counting, when the connection closes."""
    service.goes_on = threading.Event()
    client = httpx2.AsyncClient(timeout=30)
    use(HTTPProvider(client, service.url, "secret", "small"))
    with server.digest() as response:
        assert "event: line" in response.iter_lines()
        assert not service.reader_left.is_set()
    assert service.reader_left.wait(30)
# endregion


async def test_the_settings_choose() -> None:
    async with httpx2.AsyncClient() as client:
        assert isinstance(make_provider(Settings(), client), FakeProvider)
        real = make_provider(Settings(provider="http", provider_url="http://127.0.0.1:1/", provider_key="secret"), client)
        assert isinstance(real, HTTPProvider)
    assert "secret" not in repr(Settings(provider_key="secret"))
