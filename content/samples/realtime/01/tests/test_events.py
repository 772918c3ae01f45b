"""Server-sent events from two server processes."""

import json
import socket
from collections.abc import Callable
from contextlib import ExitStack

import httpx2
from redis import Redis

from live.reports import Report
from redis_server import redis_server
from tests.servers import Live, next_event, stream, wait_until


def test_readers_of_both_processes_get_a_report(two: tuple[Live, Live]) -> None:
    first, second = two
    with stream(f"{first.url}/reports/events") as one, stream(f"{second.url}/reports/events") as other:
        wait_until(lambda: first.readers() == second.readers() == 1, "both readers")
        id = first.publish("Ice on the upper switchbacks.")
        expected = {"trail": "Kestrel Ridge", "body": "Ice on the upper switchbacks.", "id": id}
        for lines in (one, other):
            event = next_event(lines)
            assert (event["event"], event["id"], json.loads(event["data"])) == ("report", str(id), expected)


def test_what_was_missed_is_sent_after_the_last_event_id(two: tuple[Live, Live]) -> None:
    first, second = two
    with stream(f"{first.url}/reports/events?after={first.publish('one')}") as lines:
        seen = first.publish("two")
        assert next_event(lines)["id"] == str(seen)
    missed = [first.publish("three"), second.publish("four")]
    with stream(f"{second.url}/reports/events?after=0", Last_Event_ID=str(seen)) as lines:
        assert [int(next_event(lines)["id"]) for _ in missed] == missed
        second.publish("five")
        assert json.loads(next_event(lines)["data"])["body"] == "five"


# region: line-break
def test_a_line_break_in_a_report_does_not_end_the_event(two: tuple[Live, Live]) -> None:
    body = "Bridge out.\n\nevent: report\ndata: forged"
    id = two[0].publish(body)
    with stream(f"{two[0].url}/reports/events?after={id - 1}") as lines:
        assert json.loads(next_event(lines)["data"])["body"] == body
# endregion


def test_a_reader_that_goes_is_forgotten(two: tuple[Live, Live]) -> None:
    server = two[0]
    wait_until(lambda: server.readers() == 0, "the readers of other tests to go")
    with stream(f"{server.url}/reports/events"):
        wait_until(lambda: server.readers() == 1, "the reader to come")
    wait_until(lambda: server.readers() == 0, "the reader to go")


def test_a_slow_reader_is_let_go_and_the_others_are_not_held_up(start: Callable[..., Live], redis_url: str) -> None:
    server = start()
    server.wait()
    with ExitStack() as stack:
        quick = stack.enter_context(stream(f"{server.url}/reports/events"))
        slow = stack.enter_context(socket.socket())
        slow.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        slow.connect(("127.0.0.1", server.port))
        slow.sendall(b"GET /reports/events HTTP/1.1\r\nHost: cairn\r\n\r\n")  # and reads nothing
        wait_until(lambda: server.readers() == 2, "both readers")
        redis = stack.enter_context(Redis.from_url(redis_url))
        for round in range(200):
            for id in range(50):
                redis.publish("reports", Report(id=id, trail="Kestrel Ridge", body="\N{SNOWMAN}" * 2000).model_dump_json())
            for id in range(50):
                assert next_event(quick)["id"] == str(id)
            if server.readers() == 1:
                break
        assert server.readers() == 1


def test_when_redis_comes_back_the_readers_look_what_they_missed(start: Callable[..., Live]) -> None:
    with redis_server() as url:
        port = int(url.rpartition(":")[2].partition("/")[0])
        server = start(redis_url=url)
        server.wait()
        id = server.publish("before")
        connection = stream(f"{server.url}/reports/events?after={id}")
        lines = connection.__enter__()
        wait_until(lambda: server.readers() == 1, "the reader")
    try:
        answer = httpx2.post(f"{server.url}/reports", json={"trail": "Heron Loop", "body": "while Redis was away"},
                             headers={"Authorization": "Bearer only-for-tests"}, timeout=60)
        assert answer.status_code == 201  # for it is stored
        with redis_server(port):
            wait_until(lambda: server.readers() == 0, "the reader to be let go")
            assert not [line for line in lines if line.startswith("data:")]
            with stream(f"{server.url}/reports/events", Last_Event_ID=str(id)) as lines:
                assert json.loads(next_event(lines)["data"])["body"] == "while Redis was away"
    finally:
        connection.__exit__(None, None, None)


def test_a_server_stops_though_a_reader_stays(start: Callable[..., Live]) -> None:
    server = start()
    server.wait()
    with stream(f"{server.url}/reports/events"):
        wait_until(lambda: server.readers() == 1, "the reader")
        server.process.terminate()
        server.process.wait(60)


def test_only_who_knows_the_token_publishes(two: tuple[Live, Live]) -> None:
    report = {"trail": "Heron Loop", "body": "Ice"}
    assert httpx2.post(f"{two[0].url}/reports", json=report).status_code == 401
    assert httpx2.post(f"{two[0].url}/reports", json=report, headers={"Authorization": "Bearer no"}).status_code == 403


def test_the_page_and_its_script(two: tuple[Live, Live]) -> None:
    page = httpx2.get(two[0].url)
    assert page.headers["Content-Security-Policy"] == "default-src 'self'"
    assert 'src="/static/live.js"' in page.text
    assert "new EventSource" in httpx2.get(f"{two[0].url}/static/live.js").text
    assert httpx2.get(f"{two[0].url}/reports").status_code == 200
