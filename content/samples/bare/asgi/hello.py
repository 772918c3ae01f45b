"""The smallest ASGI application."""

from typing import Any


async def application(scope: dict[str, Any], receive: Any, send: Any) -> None:
    assert scope["type"] == "http"
    headers = [(b"content-type", b"text/plain; charset=utf-8")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    body = f"You asked for {scope['path']}\n".encode()
    await send({"type": "http.response.body", "body": body})
