"""Ten queries. Each takes a session; `lab.py` runs one and shows its SQL."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Row, func, select, update
from sqlalchemy.orm import Session, joinedload, selectinload

from models import Report, Trail


# region: open-trails
def open_trails(session: Session) -> Sequence[Trail]:
    return session.scalars(
        select(Trail).where(Trail.status == "open").order_by(Trail.length_km)
    ).all()
# endregion


# region: by-key
def by_key(session: Session) -> Trail | None:
    return session.get(Trail, 2)

# endregion


# region: columns
def columns(session: Session) -> Sequence[Row[tuple[str, float]]]:
    return session.execute(
        select(Trail.name, Trail.length_km).where(Trail.length_km > 5)
    ).all()
# endregion


# region: join
def severe_on_closed_trails(session: Session) -> Sequence[Report]:
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
        .limit(size)
        .offset((page - 1) * size)
        .options(
            joinedload(Report.trail, innerjoin=True),
            joinedload(Report.author),
        )
    ).all()
# endregion


# region: trails-with-reports
def trails_with_reports(session: Session) -> Sequence[Trail]:
    return session.scalars(
        select(Trail).order_by(Trail.name).options(selectinload(Trail.reports))
    ).all()
# endregion


# region: publish
def publish_before(
    session: Session, day: date = date(2026, 11, 22)
) -> Sequence[int]:
    return session.scalars(
        update(Report)
        .where(Report.state == "pending", Report.observed_on < day)
        .values(state="published")
        .returning(Report.id)
    ).all()
# endregion
