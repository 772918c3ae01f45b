"""Answers who asked, as an ASGI application sees it: uvicorn has read the proxy's headers before."""

import json
from typing import Any


async def application(scope: dict[str, Any], receive: Any, send: Any) -> None:
    assert scope["type"] == "http"
    answer = {"scheme": scope["scheme"], "address": scope["client"][0]}
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"application/json")]})
    await send({"type": "http.response.body", "body": json.dumps(answer).encode()})
