"""Show the engine's log: every statement that is sent, and its parameters."""

import logging
import re


class Short(logging.Formatter):
    """Without how long preparing the statement took, which differs from run to run."""

    def format(self, record: logging.LogRecord) -> str:
        line = re.sub(r"^\[(generated in|cached since|no key|raw sql)[^]]*\] ?", "-- ", super().format(record))
        return line.replace("BEGIN (implicit)", "BEGIN")


def show_sql() -> None:
    log = logging.getLogger("sqlalchemy.engine.Engine")
    handler = logging.StreamHandler()
    handler.setFormatter(Short("%(message)s"))
    log.handlers = [handler]
    log.propagate = False
    log.setLevel(logging.INFO)


def hide_sql() -> None:
    logging.getLogger("sqlalchemy.engine.Engine").setLevel(logging.WARNING)
