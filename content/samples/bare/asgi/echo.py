"""A WebSocket without a framework: both sides speak whenever they like, until one of them leaves.

    uvicorn echo:application
"""

from typing import Any


async def application(scope: dict[str, Any], receive: Any, send: Any) -> None:
    if scope["type"] != "websocket":
        raise NotImplementedError(scope["type"])
    await receive()  # websocket.connect
    await send({"type": "websocket.accept"})
    while (message := await receive())["type"] == "websocket.receive":
        text = message.get("text") or "(bytes)"
        await send({"type": "websocket.send", "text": f"You said: {text}"})
