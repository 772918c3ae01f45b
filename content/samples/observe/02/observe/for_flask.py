"""Around each request in Flask: its trace, one line in the log, its count and its time."""

import time

import structlog
from flask import Flask, Response, g, request

from observe import metrics, trace

log = structlog.stdlib.get_logger("access")


# region: hooks
def init_app(app: Flask) -> None:
    app.before_request(begin)
    app.after_request(end)


def begin() -> None:
    here = trace.begin(request.headers.get("traceparent"))
    trace.current.set(here)
    structlog.contextvars.clear_contextvars()
    structlog.contextvars.bind_contextvars(trace_id=here.trace_id, span_id=here.span_id)
    g.began = time.perf_counter()


def end(response: Response) -> Response:
    here, seconds = trace.current.get(), time.perf_counter() - g.began
    response.headers["x-request-id"] = here.trace_id
    route = request.url_rule.rule if request.url_rule else "unknown"
    metrics.note(request.method, route, response.status_code, seconds)
    log.info("request", parent_id=here.parent_id, method=request.method, path=request.path, route=route,
             status=response.status_code, ms=round(seconds * 1000, 1))
    return response
# endregion
