"""A web application without a framework: an ASGI server calls `application` once for its life and once for each request."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

type Message = dict[str, Any]
type Receive = Callable[[], Awaitable[Message]]
type Send = Callable[[Message], Awaitable[None]]

METHODS = {"/": ("GET", "HEAD"), "/reports": ("POST",), "/walk": ("GET",)}
LONGEST = 10_000  # bytes of a report
PLAIN_TEXT = (b"content-type", b"text/plain; charset=utf-8")


async def application(scope: Message, receive: Receive, send: Send) -> None:
    if scope["type"] == "lifespan":
        await live(scope, receive, send)
    elif scope["type"] == "http":
        await answer(scope, receive, send)
    else:
        raise NotImplementedError(scope["type"])  # the server refuses the WebSocket


# region: live
async def live(scope: Message, receive: Receive, send: Send) -> None:
    await receive()  # lifespan.startup, before the first request
    scope["state"]["trail"] = "Heron Loop"  # here an application opens its connections
    await send({"type": "lifespan.startup.complete"})
    await receive()  # lifespan.shutdown, after the last request
    await send({"type": "lifespan.shutdown.complete"})
# endregion


async def answer(scope: Message, receive: Receive, send: Send) -> None:
    method, path = scope["method"], scope["path"]
    if path not in METHODS:
        await respond(send, 404, "There is nothing at this address.")
    elif method not in METHODS[path]:
        allow = ", ".join(METHODS[path]).encode()
        await respond(send, 405, f"{method} is not for this address.", (b"allow", allow))
    elif path == "/walk":
        await walk(send)
    elif path == "/":
        await respond(send, 200, f"{scope['state']['trail']} is open.", head=method == "HEAD")
    elif len(report := await read(receive)) > LONGEST:
        await respond(send, 413, f"Say it in {LONGEST} bytes.")
    else:
        await respond(send, 200, f"You wrote: {report.decode(errors='replace')}")


async def read(receive: Receive) -> bytes:
    """The body comes in pieces; no more of them than a report may have."""
    body, more = b"", True
    while more and len(body) <= LONGEST:
        message = await receive()
        body += message.get("body", b"")
        more = message.get("more_body", False)
    return body


async def respond(send: Send, status: int, text: str, *headers: tuple[bytes, bytes], head: bool = False) -> None:
    body = f"{text}\n".encode()
    headers = (PLAIN_TEXT, (b"content-length", str(len(body)).encode()), *headers)
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": b"" if head else body})


# region: walk
async def walk(send: Send) -> None:
    """Each line leaves the moment it is written; other requests are answered during the waits."""
    await send({"type": "http.response.start", "status": 200, "headers": [PLAIN_TEXT]})
    for place in ("the gate", "the stepping stones", "the boathouse"):
        await send({"type": "http.response.body", "body": f"At {place}.\n".encode(), "more_body": True})
        await asyncio.sleep(0.5)
    await send({"type": "http.response.body", "body": b"Home again.\n"})
# endregion
