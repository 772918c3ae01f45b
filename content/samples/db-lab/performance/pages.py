"""Which statements does a page send? `python pages.py django slow`"""

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection
from sqlalchemy import Engine, event
from sqlalchemy.orm import Session

import with_django
import with_sqlalchemy
from build import make_engine


# region: django
@contextmanager
def watch_django(sent: Counter[str]) -> Iterator[None]:
    def note(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        sent[sql] += 1
        return execute(sql, *rest)

    with connection.execute_wrapper(note):
        yield
# endregion


# region: sqlalchemy
def watch_sqlalchemy(engine: Engine, sent: Counter[str]) -> None:
    @event.listens_for(engine, "before_cursor_execute")
    def note(_connection: Any, _cursor: Any, sql: str, *_rest: Any) -> None:
        sent[sql] += 1
# endregion


def statements(orm: str, page: str) -> tuple[list[str], Counter[str]]:
    """The lines of the page, and each statement with how often it was sent."""
    sent: Counter[str] = Counter()
    if orm == "django":
        with watch_django(sent):
            return getattr(with_django, page)(), sent
    engine = make_engine()
    watch_sqlalchemy(engine, sent)
    try:
        with Session(engine) as session:
            return getattr(with_sqlalchemy, page)(session), sent
    finally:
        engine.dispose()


def short(sql: str) -> str:
    """One line, without quotes and lists of columns or values."""
    sql = " ".join(sql.replace('"', "").split())
    sql = re.sub(r"^SELECT .*? FROM", "SELECT … FROM", sql)
    return re.sub(r"IN \(.*?\)", "IN (…)", sql)


def main(orm: str, page: str) -> None:
    lines, sent = statements(orm, page)
    print(lines[0])
    for sql, times in sent.items():
        print(f"{times:>4} × {short(sql)}")
    print(f"{sum(sent.values()):>4} statements for {len(lines)} trails")


if __name__ == "__main__":
    main(*sys.argv[1:])
