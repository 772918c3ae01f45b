import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx2
import pytest
import uvicorn

from digest.config import Settings
from digest.main import app, get_provider, get_settings
from digest.providers import Provider


class Server(uvicorn.Server):
    """The application, in a thread of the tests."""

    def __init__(self) -> None:
        super().__init__(uvicorn.Config(app, port=0, log_level="info", timeout_graceful_shutdown=2))

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.servers[0].sockets[0].getsockname()[1]}"

    @contextmanager
    def digest(self, trail: int = 1) -> Iterator[httpx2.Response]:
        with httpx2.stream("POST", f"{self.url}/trails/{trail}/digest", timeout=60) as answer:
            yield answer

    def events(self, trail: int = 1) -> list[tuple[str, Any]]:
        with self.digest(trail) as answer:
            assert answer.status_code == 200
            return list(events_of(answer.iter_lines()))


def events_of(lines: Iterator[str]) -> Iterator[tuple[str, Any]]:
    name = ""
    for line in lines:
        if line.startswith("event: "):
            name = line.removeprefix("event: ")
        elif line.startswith("data: "):
            yield name, json.loads(line.removeprefix("data: "))


@pytest.fixture(scope="session")
def running() -> Iterator[Server]:
    server = Server()
    thread = threading.Thread(target=server.run)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FAKE_PAUSE", "0")
        thread.start()
        while not server.started:
            assert thread.is_alive()
            time.sleep(0.01)
    yield server
    server.should_exit = True
    thread.join(60)


@pytest.fixture
def server(running: Server) -> Iterator[Server]:
    yield running
    app.dependency_overrides.clear()


def use(provider: Provider, **settings: Any) -> None:
    """For this test, another provider and other limits."""
    app.dependency_overrides[get_provider] = lambda: provider
    app.dependency_overrides[get_settings] = lambda: Settings(**settings)
