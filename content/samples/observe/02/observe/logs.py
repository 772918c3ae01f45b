"""One JSON object a line on standard output: for our own events and for those of libraries."""

import logging
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog
from structlog.processors import ExceptionRenderer
from structlog.tracebacks import ExceptionDictTransformer

FIRST = ["timestamp", "level", "logger", "event", "trace_id", "span_id"]
SECRET = {"password", "token", "authorization", "cookie", "secret_key"}


def hide_secrets(logger: Any, method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """The last net, not the plan: do not log what you would not print on a postcard."""
    return {key: "***" if key.lower() in SECRET else value for key, value in event.items()}


def in_order(logger: Any, method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """The same beginning in each line, for people who read along."""
    return {key: event[key] for key in FIRST if key in event} | dict(event)


def configure(level: int = logging.INFO) -> None:
    common: list[Any] = [
        structlog.contextvars.merge_contextvars,  # what was bound for this request: its trace_id
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        hide_secrets,
    ]
    structlog.configure(
        processors=[*common, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[*common, structlog.stdlib.ExtraAdder()],  # lines of libraries that use `logging`
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            # Without the values of local variables: a password may be among them.
            ExceptionRenderer(ExceptionDictTransformer(show_locals=False)),
            in_order,
            structlog.processors.JSONRenderer(),
        ],
    ))
    logging.basicConfig(handlers=[handler], level=level, force=True)
    logging.getLogger("werkzeug").setLevel(logging.WARNING)  # Flask's development server: our line is better
