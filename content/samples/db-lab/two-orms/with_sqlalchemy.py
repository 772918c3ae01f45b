"""The same ten queries in SQLAlchemy."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Row, func, select, update
from sqlalchemy.orm import Session, joinedload, selectinload

from tables import Report, Trail


# region: open
def open_trails(session: Session) -> Sequence[Trail]:
    return session.scalars(
        select(Trail).where(Trail.status == "open").order_by(Trail.length_km)
    ).all()
# endregion


# region: key
def by_key(session: Session) -> Trail | None:
    return session.get(Trail, 2)
# endregion


# region: columns
def columns(session: Session) -> Sequence[Row[tuple[str, float]]]:
    return session.execute(
        select(Trail.name, Trail.length_km)
        .where(Trail.length_km > 5)
        .order_by(Trail.id)
    ).all()
# endregion


# region: join
def severe_on_closed(session: Session) -> Sequence[Report]:
    return session.scalars(
        select(Report)
        .join(Report.trail)
        .where(Trail.status == "closed", Report.severity >= 4)
        .order_by(Report.observed_on.desc())
    ).all()
# endregion


# region: count
def count_reports(session: Session) -> Sequence[Row[tuple[str, int]]]:
    return session.execute(
        select(Trail.name, func.count(Report.id))
        .outerjoin(Trail.reports)
        .group_by(Trail.id)
        .order_by(Trail.name)
    ).all()
# endregion


# region: without
def without_reports(session: Session) -> Sequence[Trail]:
    return session.scalars(select(Trail).where(~Trail.reports.any())).all()
# endregion


# region: search
def search(session: Session, words: str = "50%") -> Sequence[Report]:
    return session.scalars(
        select(Report).where(Report.body.icontains(words, autoescape=True))
    ).all()
# endregion


# region: page
def newest_page(
    session: Session, page: int = 1, size: int = 2
) -> Sequence[Report]:
    return session.scalars(
        select(Report)
        .where(Report.state == "published")
        .order_by(Report.observed_on.desc(), Report.id.desc())
        .options(joinedload(Report.trail), joinedload(Report.author))
        .limit(size)
        .offset((page - 1) * size)
    ).all()
# endregion


# region: lists
def trails_with_reports(session: Session) -> Sequence[Trail]:
    return session.scalars(
        select(Trail)
        .order_by(Trail.name)
        .options(selectinload(Trail.reports))
    ).all()
# endregion


# region: update
def publish_before(
    session: Session, day: date = date(2026, 11, 22)
) -> int:
    result = session.execute(
        update(Report)
        .where(Report.state == "pending", Report.observed_on < day)
        .values(state="published")
    )
    return result.rowcount
# endregion


# region: forgotten
def forgotten(session: Session) -> None:
    trail = session.get_one(Trail, 2)
    trail.status = "closed"
# endregion


# region: twice
def twice(session: Session) -> bool:
    return session.get_one(Trail, 2) is session.get_one(Trail, 2)
# endregion


# region: publish
def publish_and_close(session: Session, pk: int = 4) -> None:
    report = session.get_one(Report, pk)
    report.state = "published"
    report.trail.status = "closed"
    session.commit()
# endregion


def plain(answer: Any) -> Any:
    """What both ORMs should agree on: keys and values, no objects."""
    if isinstance(answer, list):
        return [plain(item) for item in answer]
    if isinstance(answer, Row):
        return tuple(answer)
    return answer.id if isinstance(answer, (Trail, Report)) else answer
