"""The application called as a server calls it."""

import asyncio

import pytest

from app import LONGEST, Message, application, walk
from call import call


def ask(method: str, path: str, body: str = "") -> tuple[int, dict[bytes, bytes], bytes]:
    start, *rest = asyncio.run(call(method, path, body))
    assert start["type"] == "http.response.start" and {message["type"] for message in rest} == {"http.response.body"}
    return start["status"], dict(start["headers"]), b"".join(message["body"] for message in rest)


def in_pieces(*pieces: bytes) -> tuple[Message, int]:
    """The first message of the answer, and how many pieces the application has taken."""
    scope = {"type": "http", "method": "POST", "path": "/reports", "headers": [], "state": {}}
    waiting, sent = list(pieces), []

    async def receive() -> Message:
        return {"type": "http.request", "body": waiting.pop(0), "more_body": bool(waiting)}

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(application(scope, receive, send))
    return sent[0] | {"body": sent[1]["body"]}, len(pieces) - len(waiting)


def test_a_page_is_a_start_and_a_body() -> None:
    assert asyncio.run(call("GET", "/")) == [
        {"type": "http.response.start", "status": 200,
         "headers": ((b"content-type", b"text/plain; charset=utf-8"), (b"content-length", b"20"))},
        {"type": "http.response.body", "body": b"Heron Loop is open.\n"}]


def test_head_has_the_headers_of_get_and_no_body() -> None:
    assert ask("HEAD", "/") == (*ask("GET", "/")[:2], b"")


def test_an_unknown_address_is_not_found() -> None:
    assert ask("GET", "/nowhere")[0] == 404


@pytest.mark.parametrize(("method", "path", "allow"), [
    ("POST", "/", b"GET, HEAD"), ("GET", "/reports", b"POST"), ("POST", "/walk", b"GET")])
def test_a_wrong_method_learns_the_right_ones(method: str, path: str, allow: bytes) -> None:
    status, headers, _ = ask(method, path)
    assert (status, headers[b"allow"]) == (405, allow)


def test_a_report_is_read_piece_by_piece() -> None:
    answer, taken = in_pieces("Schnee ü".encode()[:-1], "ü".encode()[1:], "ber dem Weg".encode())
    assert (answer["status"], answer["body"].decode(), taken) == (200, "You wrote: Schnee über dem Weg\n", 3)


def test_call_gives_the_body_too() -> None:
    assert ask("POST", "/reports", "Ice.")[2] == b"You wrote: Ice.\n"


def test_bytes_that_are_no_text_do_no_harm() -> None:
    assert in_pieces(b"\xff")[0]["body"].decode() == "You wrote: \ufffd\n"


def test_a_report_that_is_too_long_is_not_read_to_its_end() -> None:
    assert in_pieces(b"x" * LONGEST)[0]["status"] == 200
    answer, taken = in_pieces(b"x" * LONGEST, b"x", b"x" * LONGEST)
    assert (answer["status"], taken) == (413, 2)


def test_a_stream_leaves_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[int] = []  # how much had been sent at each wait
    sent: list[Message] = []

    async def sleep(seconds: float) -> None:
        waits.append(len(sent))

    async def send(message: Message) -> None:
        sent.append(message)

    monkeypatch.setattr(asyncio, "sleep", sleep)
    asyncio.run(walk(send))
    assert waits == [2, 3, 4]
    assert [message.get("more_body", False) for message in sent[1:]] == [True, True, True, False]
    assert b"".join(message["body"] for message in sent[1:]) == b"At the gate.\nAt the stepping stones.\nAt the boathouse.\nHome again.\n"


def test_the_life_of_the_application_is_one_call() -> None:
    scope: Message = {"type": "lifespan", "state": {}}
    events: list[str] = []

    async def receive() -> Message:
        events.append("asked")
        return {"type": "lifespan.shutdown" if scope["state"] else "lifespan.startup"}

    async def send(message: Message) -> None:
        events.append(message["type"])

    asyncio.run(application(scope, receive, send))
    assert events == ["asked", "lifespan.startup.complete", "asked", "lifespan.shutdown.complete"]
    assert scope["state"] == {"trail": "Heron Loop"}


def test_websockets_are_refused() -> None:
    async def nothing(*_: object) -> Message:
        raise AssertionError

    with pytest.raises(NotImplementedError, match="websocket"):
        asyncio.run(application({"type": "websocket"}, nothing, nothing))  # type: ignore[arg-type]
