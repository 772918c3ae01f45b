"""Both channels in this process, with a Redis of its own."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from live.feed import Feed
from live.main import app
from redis_server import RedisIsMissing, redis_server
from tests.servers import TOKEN, wait_until


@pytest.fixture
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    """Whose server has subscribed already: when it does, it lets all readers go."""
    subscribed: list[Feed] = []
    let_all_go = Feed.let_all_go

    def note(feed: Feed) -> None:
        let_all_go(feed)
        subscribed.append(feed)

    monkeypatch.setattr(Feed, "let_all_go", note)
    monkeypatch.setenv("PUBLISH_TOKEN", TOKEN)
    monkeypatch.setenv("DATABASE", str(tmp_path / "live.sqlite3"))
    try:
        with redis_server() as url:
            monkeypatch.setenv("REDIS_URL", url)
            with TestClient(app) as client:
                wait_until(lambda: subscribed, "the subscription")
                yield client
    except RedisIsMissing as error:
        pytest.skip(f"not run: {error}")


def test_a_report_comes_by_both_ways(client: TestClient) -> None:
    feed: Feed = app.state.feed
    with ThreadPoolExecutor(1) as background, client.websocket_connect("/reports/ws?after=0") as socket:
        events = background.submit(client.get, "/reports/events?after=0")
        wait_until(lambda: len(feed.readers) == 2, "both readers")
        report = {"trail": "Kestrel Ridge", "body": "Ice on the upper switchbacks."}
        assert client.post("/reports", json=report, headers={"Authorization": f"Bearer {TOKEN}"}).status_code == 201
        assert socket.receive_json() == report | {"id": 1}
        wait_until(lambda: all(queue.empty() for queue in feed.readers), "the event to be taken")
        assert client.portal
        client.portal.call(feed.let_all_go)
        assert "event: report\n" in events.result(60).text
