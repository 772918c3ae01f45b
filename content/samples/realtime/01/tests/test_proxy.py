"""What nginx makes of a stream, with three configurations."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import httpx2
import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect
from websockets.typing import Origin

from tests.servers import Live, NginxIsMissing, nginx, next_event, stream


@contextmanager
def before(server: Live, config: str, folder: Path) -> Iterator[int]:
    try:
        with nginx(config, server.port, folder) as port:
            yield port
    except NginxIsMissing as error:
        pytest.skip(f"not run: {error}")


@pytest.mark.parametrize("config", ["plain", "live"])
def test_an_event_passes_at_once(two: tuple[Live, Live], config: str, tmp_path: Path) -> None:
    id = two[0].publish("Ice")
    with before(two[0], config, tmp_path) as port, stream(f"http://127.0.0.1:{port}/reports/events?after={id - 1}") as lines:
        assert next_event(lines)["id"] == str(id)


def test_the_application_asks_not_to_buffer(two: tuple[Live, Live]) -> None:
    with httpx2.stream("GET", f"{two[0].url}/reports/events") as answer:
        assert answer.headers["X-Accel-Buffering"] == "no"
        assert answer.headers["Cache-Control"] == "no-cache"


def test_a_proxy_that_buffers_keeps_everything_until_there_is_more(two: tuple[Live, Live], tmp_path: Path) -> None:
    id = two[0].publish("Ice")
    with before(two[0], "buffering", tmp_path) as port, ThreadPoolExecutor(1) as background:
        url = f"http://127.0.0.1:{port}/reports/events?after={id - 1}"
        with pytest.raises(httpx2.ReadTimeout), stream(url, timeout=1.5):
            pass  # not even the headers have come: the browser goes on saying "Connecting ..."
        more = background.submit(lambda: [two[0].publish("x" * 2000) for _ in range(50)])  # until its buffers are full
        with stream(url) as lines:
            assert next_event(lines)["id"] == str(id)
        more.result()


def test_a_websocket_needs_the_upgrade(two: tuple[Live, Live], tmp_path: Path) -> None:
    with before(two[0], "plain", tmp_path) as port, pytest.raises(InvalidStatus) as error:
        connect(f"ws://127.0.0.1:{port}/reports/ws")
    assert error.value.response.status_code == 404


def test_with_the_upgrade_it_passes(two: tuple[Live, Live], tmp_path: Path) -> None:
    id = two[0].publish("Ice")
    with before(two[0], "live", tmp_path) as port, connect(
        f"ws://127.0.0.1:{port}/reports/ws?after={id - 1}", origin=Origin(f"http://127.0.0.1:{port}")
    ) as socket:
        assert "Ice" in str(socket.recv(60))
