"""Asks a question of queries.py and shows the SQL as the database itself logged it.

    python ask.py waiting                SQLite
    python ask.py when --lines           SQLite, each statement below the line of Python that caused it
    python ask.py waiting --postgresql   PostgreSQL, started for this question
    python ask.py migrate --postgresql   the constraints, as `migrate` made them
"""

import linecache
import re
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import django
from django.conf import settings

import settings as lab

QUERIES = str(Path(__file__).with_name("queries.py"))


def start(database: dict[str, Any]) -> None:
    """Django, and a database with the tables and some rows."""
    settings.configure(**{name: getattr(lab, name) for name in dir(lab) if name.isupper()} | {"DATABASES": {"default": database}})
    django.setup()
    from django.core.management import call_command

    from build import fill

    call_command("migrate", verbosity=0)
    fill()


# region: trace
def statements_of_sqlite(question: Any, lines: bool) -> tuple[Any, list[str]]:
    """SQLite calls `note` with each statement that it runs."""
    from django.db import connection

    sent: list[str] = []

    def note(sql: str) -> None:
        if lines and (line := line_of_queries()) not in sent:
            sent.append(line)
        sent.append(readable(sql))

    connection.ensure_connection()
    connection.connection.set_trace_callback(note)
    answer = plain(question())
    connection.connection.set_trace_callback(None)
    return answer, sent
# endregion


def line_of_queries() -> str:
    """The line of queries.py that is being run."""
    frame = sys._getframe()
    while frame.f_code.co_filename != QUERIES:
        assert frame.f_back is not None
        frame = frame.f_back
    return linecache.getline(QUERIES, frame.f_lineno).strip()


def statements_of_postgresql(question: Any, log: Any) -> tuple[Any, list[str]]:
    before = len(log())
    answer = plain(question())
    return answer, [readable(sql) for sql in log()[before:]]


def plain(answer: Any) -> Any:
    """Evaluates a QuerySet; without the class names of dates and decimals."""
    if hasattr(answer, "model"):
        answer = list(answer)
    if isinstance(answer, (list, tuple)):
        return type(answer)(plain(item) for item in answer)
    return str(answer) if isinstance(answer, (date, Decimal)) else answer


BREAK = re.compile(
    r"(?<=\()(?=SELECT\b)"
    r"| (?=(?:SELECT|FROM|WHERE|GROUP BY|HAVING|ORDER BY|LIMIT|SET|VALUES|UNION|ON CONFLICT|INNER JOIN|LEFT OUTER JOIN)\b)"
    r"|(?<!INNER)(?<!OUTER) (?=JOIN\b)"
    r"|\(|\)|'(?:[^']|'')*'"
)


def readable(sql: str) -> str:
    """In lines, without the quotation marks around names, and with … where a model's columns are listed."""
    sql = " ".join(sql.replace('"', "").split())
    sql = re.sub(r"\b(\w+)\.id(?: AS \w+)?(?:, \1\.\w+(?: AS \w+)?){2,}(?=,| FROM| HAVING| ORDER)", "…", sql)
    sql = re.sub(r"GROUP BY (\w+)\.id(?:, (?:\1\.\w+|\d+))+", r"GROUP BY \1.id, …", sql)
    lines, end = [""], 0
    inside = [True]  # of the open parentheses: is it a query of its own?
    for match in BREAK.finditer(sql):
        lines[-1] += sql[end:match.start()]
        end = match.end()
        if match[0] == "(":
            inside.append(sql[end:].lstrip().startswith("SELECT"))
        elif match[0] == ")":
            inside.pop()
        if match[0].strip():
            lines[-1] += match[0]
        elif inside[-1] and match.start() > 0:
            lines.append("  " * (sum(inside) - 1))
        else:
            lines[-1] += match[0]
    lines[-1] += sql[end:]
    return "  " + "\n    ".join(lines)


def show(answer: Any, sent: list[str]) -> None:
    print(*sent, sep="\n")
    for row in answer if isinstance(answer, list) else [answer]:
        print(f"=> {row}")


def main(name: str, *options: str) -> None:
    if "--postgresql" not in options:
        start(lab.DATABASES["default"])
        import queries

        show(*statements_of_sqlite(getattr(queries, name), "--lines" in options))
        return
    from server import database

    with database() as server:
        start(server.settings)
        import queries
        from django.db import connection

        if name == "migrate":
            kept = [sql for sql in server.statements() if re.search(r"ADD CONSTRAINT.* (CHECK|UNIQUE)|UNIQUE INDEX", sql)]
            print(*(readable(sql).strip() for sql in kept), sep="\n")
        else:
            show(*statements_of_postgresql(getattr(queries, name), server.statements))
        connection.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
