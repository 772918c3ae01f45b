"""The number under which one request is known to all who work on it: W3C Trace Context, the traceparent header.

    traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                    the request                      who asked        flags

https://www.w3.org/TR/trace-context/
"""

import re
import secrets
from contextvars import ContextVar
from dataclasses import dataclass

HEADER = re.compile(r"(?!ff)[0-9a-f]{2}-(?P<trace>(?!0{32})[0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-(?P<flags>[0-9a-f]{2})")


@dataclass(frozen=True)
class Trace:
    trace_id: str
    span_id: str
    flags: str = "01"

    @property
    def header(self) -> str:
        """What goes along when we ask another service: the same request, and us as the one who asks."""
        return f"00-{self.trace_id}-{self.span_id}-{self.flags}"


def begin(header: str | None) -> Trace:
    """Goes on with the trace of who asked us, or begins one. A stranger's header is checked like any input."""
    found = HEADER.fullmatch(header or "")
    span = secrets.token_hex(8)
    return Trace(found["trace"], span, found["flags"]) if found else Trace(secrets.token_hex(16), span)


current: ContextVar[Trace] = ContextVar("trace")
