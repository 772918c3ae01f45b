"""Runs a function in both, and shows the SQL: `python compare.py without_reports`"""

import re
import sys
from typing import Any

from django.db import connection
from sqlalchemy import event
from sqlalchemy.orm import Session

import with_django
import with_sqlalchemy
from build import build, make_engine


def short(sql: str) -> str:
    sql = re.sub(r"^SELECT .*? FROM", "SELECT … FROM", " ".join(sql.replace('"', "").split()))
    return re.sub(r"\?|%s", "?", sql)


def in_django(name: str) -> tuple[Any, list[str]]:
    sent: list[str] = []

    def note(execute: Any, sql: str, *rest: Any) -> Any:
        sent.append(short(sql))
        return execute(sql, *rest)

    with connection.execute_wrapper(note):
        answer = with_django.plain(getattr(with_django, name)())
    connection.close()
    return answer, sent


def in_sqlalchemy(name: str) -> tuple[Any, list[str]]:
    """The session is committed, as a request that went well does."""
    sent: list[str] = []
    engine = make_engine()
    event.listen(engine, "before_cursor_execute", lambda _connection, _cursor, sql, *_rest: sent.append(short(sql)))
    with Session(engine) as session:
        answer = with_sqlalchemy.plain(getattr(with_sqlalchemy, name)(session))
        session.commit()
    engine.dispose()
    return answer, sent


def main(name: str) -> None:
    for title, module, run in (("Django", with_django, in_django), ("SQLAlchemy", with_sqlalchemy, in_sqlalchemy)):
        if not hasattr(module, name):
            continue
        build()
        answer, sent = run(name)
        print(title, *(f"  {sql}" for sql in sent), f"  => {answer}", sep="\n")


if __name__ == "__main__":
    main(sys.argv[1])
