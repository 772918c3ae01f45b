"""The same loop, with reports loaded one trail at a time, and all at once."""

import sys

from sqlalchemy import select
from sqlalchemy.orm import raiseload

from database import Session
from models import Trail
from queries import trails_with_reports
from sqllog import show_sql


def lazy() -> None:
    # region: lazy
    with Session() as session:
        for trail in session.scalars(select(Trail).order_by(Trail.name)):
            print("#", trail.name, len(trail.reports))
    # endregion


def eager() -> None:
    # region: eager
    with Session() as session:
        for trail in trails_with_reports(session):
            print("#", trail.name, len(trail.reports))
    # endregion


def forbidden() -> None:
    # region: forbidden
    with Session() as session:
        trail = session.scalars(select(Trail).options(raiseload("*"))).first()
        print("#", trail and trail.reports)
    # endregion


def detached() -> None:
    # region: detached
    with Session() as session:
        trail = session.get_one(Trail, 2)
    print(trail.name)
    print(trail.reports)
    # endregion


if __name__ == "__main__":
    sys.stderr = sys.stdout
    if sys.argv[1] in ("lazy", "eager"):
        show_sql()
    {"lazy": lazy, "eager": eager, "forbidden": forbidden, "detached": detached}[sys.argv[1]]()
