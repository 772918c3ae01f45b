"""The number under which one request is known to all who work on it: W3C Trace Context, the traceparent header.

    traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                    the request                      who asked        flags

https://www.w3.org/TR/trace-context/
"""

import re
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

import structlog

log = structlog.stdlib.get_logger("trace")

HEADER = re.compile(r"(?!ff)[0-9a-f]{2}-(?P<trace>(?!0{32})[0-9a-f]{32})-(?P<parent>(?!0{16})[0-9a-f]{16})-(?P<flags>[0-9a-f]{2})")


@dataclass(frozen=True)
class Trace:
    trace_id: str
    span_id: str
    parent_id: str | None = None
    flags: str = "01"

    @property
    def header(self) -> str:
        """What goes along when we ask another service: the same request, and us as the one who asks."""
        return f"00-{self.trace_id}-{self.span_id}-{self.flags}"


# region: begin
def begin(header: str | None) -> Trace:
    """Goes on with the trace of who asked us, or begins one. A stranger's header is checked like any input."""
    found = HEADER.fullmatch(header or "")
    span = secrets.token_hex(8)
    if found is None:
        return Trace(secrets.token_hex(16), span)
    return Trace(found["trace"], span, found["parent"], found["flags"])
# endregion


current: ContextVar[Trace] = ContextVar("trace")


# region: span
@contextmanager
def span(name: str) -> Iterator[None]:
    """A part of the work that is worth its own time; a span within it has it for a parent."""
    above = current.get()
    here = Trace(above.trace_id, secrets.token_hex(8), above.span_id, above.flags)
    token, began = current.set(here), time.perf_counter()
    try:
        with structlog.contextvars.bound_contextvars(span_id=here.span_id):
            yield
    finally:
        current.reset(token)
        log.info("span", name=name, span_id=here.span_id, parent_id=above.span_id,
                 ms=round((time.perf_counter() - began) * 1000, 1))
# endregion
