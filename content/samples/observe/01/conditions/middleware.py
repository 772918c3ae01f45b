"""Around each request: its trace, one line in the log, its count and its time."""

import time

import structlog
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from conditions import metrics, trace

log = structlog.stdlib.get_logger("access")
QUIET = {"/health", "/metrics"}  # asked every few seconds by machines


class Observe:
    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    # region: around
    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        headers = dict(scope["headers"])
        here = trace.begin(headers.get(b"traceparent", b"").decode("latin-1"))
        trace.current.set(here)
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(trace_id=here.trace_id, span_id=here.span_id)
        began, status, started = time.perf_counter(), 500, False

        async def send_and_note(message: Message) -> None:
            nonlocal status, started
            if message["type"] == "http.response.start":
                status, started = message["status"], True
                message["headers"] = [*message["headers"], (b"x-request-id", here.trace_id.encode())]
            await send(message)

        try:
            await self.app(scope, receive, send_and_note)
        except Exception:
            log.exception("request failed")
            if started:
                raise  # a part of the answer is out; the server ends the connection
            answer = JSONResponse({"detail": "Something went wrong here.", "request_id": here.trace_id}, 500)
            await answer(scope, receive, send_and_note)
        finally:
            self.note(scope, status, time.perf_counter() - began, here)
    # endregion

    # region: note
    def note(self, scope: Scope, status: int, seconds: float, here: trace.Trace) -> None:
        if scope["path"] in QUIET:
            return
        route = getattr(scope.get("route"), "path", "unknown")
        method = scope["method"] if scope["method"] in metrics.METHODS else "other"
        metrics.REQUESTS.labels(method, route, status).inc()
        metrics.SECONDS.labels(method, route).observe(seconds)
        # The path, without the query: that may hold what people searched for, or a token.
        log.info("request", parent_id=here.parent_id, method=scope["method"], path=scope["path"], route=route,
                 status=status, ms=round(seconds * 1000, 1))
    # endregion
