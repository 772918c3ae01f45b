"""Around each request in Django: its trace, one line in the log, its count and its time."""

import time
from collections.abc import Callable

import structlog
from django.http import HttpRequest, HttpResponse

from observe import metrics, trace

log = structlog.stdlib.get_logger("access")


# region: middleware
class Observe:
    """The first in MIDDLEWARE, so that all others, and the error page, are inside."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        here = trace.begin(request.headers.get("traceparent"))
        trace.current.set(here)
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(trace_id=here.trace_id, span_id=here.span_id)
        began = time.perf_counter()
        response = self.get_response(request)
        response["x-request-id"] = here.trace_id
        route = request.resolver_match.route if request.resolver_match else "unknown"
        metrics.note(request.method or "", route, response.status_code, time.perf_counter() - began)
        log.info("request", parent_id=here.parent_id, method=request.method, path=request.path, route=route,
                 status=response.status_code, ms=round((time.perf_counter() - began) * 1000, 1))
        return response
# endregion
