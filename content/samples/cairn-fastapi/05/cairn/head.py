from starlette.types import ASGIApp, Receive, Scope, Send


class HeadAsGet:
    """Middleware: answer HEAD wherever GET is answered, as RFC 9110 wants it of every server.

    FastAPI's routes take only the methods that they name. The server in front (uvicorn) has its own copy of the
    request, still a HEAD, and sends the headers of the answer without the body.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["method"] == "HEAD":
            scope = {**scope, "method": "GET"}
        await self.app(scope, receive, send)
