"""Change data: with objects, and what happens after an error."""

import sys
from datetime import date

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from database import Session
from models import Report, Trail
from sqllog import show_sql


# region: publish-and-close
def publish_and_close(report_id: int, status: str = "closed") -> None:
    with Session.begin() as session:
        report = session.get_one(Report, report_id)
        report.state = "published"
        report.trail.status = status
# endregion


# region: rename
def rename(trail_id: int, name: str) -> str:
    try:
        with Session.begin() as session:
            session.get_one(Trail, trail_id).name = name
    except IntegrityError:
        return "There is a trail of that name already."
    return "Saved."
# endregion


# region: delete
def delete_trail(name: str) -> None:
    with Session.begin() as session:
        trail = session.scalars(select(Trail).where(Trail.name == name)).one()
        session.delete(trail)
# endregion


# region: broken
def broken() -> None:
    with Session() as session:
        day = date(2026, 11, 22)
        session.add(Report(trail_id=1, severity=9, body="!", observed_on=day))
        try:
            session.flush()
        except IntegrityError as error:
            print("#", error.orig)
        session.get(Trail, 1)
# endregion


if __name__ == "__main__":
    sys.stderr = sys.stdout
    show_sql()
    if sys.argv[1] == "publish":
        publish_and_close(4)
    elif sys.argv[1] == "rename":
        print("#", rename(1, "Kestrel Ridge"))
    elif sys.argv[1] == "broken":
        broken()
    else:
        delete_trail("Larch Traverse")
