"""Run one of the ten queries and show the SQL that it sends:  python lab.py open_trails"""

import sys
from typing import Any

from sqlalchemy import Row

import queries
from database import Session
from models import Report, Trail
from sqllog import show_sql


def text(found: Any) -> str:
    if isinstance(found, Trail):
        return f"<Trail {found.id} {found.name}>"
    if isinstance(found, Report):
        return f"<Report {found.id} severity {found.severity}>"
    if isinstance(found, Row):
        return str(tuple(found))
    return repr(found)


def main(name: str) -> None:
    show_sql()
    with Session() as session:
        found = getattr(queries, name)(session)
        print("=>")
        for each in found if isinstance(found, list) else [found]:
            print("  ", text(each))


if __name__ == "__main__":
    sys.stderr = sys.stdout
    main(sys.argv[1])
