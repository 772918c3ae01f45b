"""When does SQL run? Watch the engine's log between the lines."""

import sys
from datetime import date

from sqlalchemy import select

from database import Session
from models import Report, Trail
from sqllog import show_sql


def main() -> None:
    # region: when
    with Session() as session:
        heron = select(Trail).where(Trail.name == "Heron Loop")
        trail = session.scalars(heron).one()
        print("# change an attribute, add a report")
        trail.status = "caution"
        day = date(2026, 11, 22)
        session.add(Report(trail=trail, severity=2, body="Mud.", observed_on=day))
        print("# ask a question")
        pending = select(Report.id).where(Report.state == "pending")
        waiting = session.scalars(pending).all()
        print("# waiting:", waiting)
        print("# commit")
        session.commit()
        print("# read an attribute")
        print("#", trail.status)
    # endregion


def identity() -> None:
    # region: identity
    with Session() as session:
        first = session.get(Trail, 2)
        again = session.get(Trail, 2)
        kestrel = select(Trail).where(Trail.name == "Kestrel Ridge")
        by_name = session.scalars(kestrel).one()
        print("#", first is again, first is by_name)
    # endregion


if __name__ == "__main__":
    sys.stderr = sys.stdout
    show_sql()
    identity() if sys.argv[1:] == ["identity"] else main()
