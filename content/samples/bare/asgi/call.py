"""Does what a server does: makes a scope, answers `receive`, prints what is sent.

    python call.py GET /
    python call.py POST /reports "A spruce lies across the path."
    python call.py GET /walk
"""

import asyncio
import sys

from app import Message, application


# region: server
async def call(method: str, path: str, body: str = "") -> list[Message]:
    scope = {"type": "http", "method": method, "path": path, "headers": [], "state": {"trail": "Heron Loop"}}
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": body.encode(), "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    await application(scope, receive, send)
    return sent
# endregion


if __name__ == "__main__":
    for message in asyncio.run(call(*sys.argv[1:])):
        print(message)
