"""The same page in SQLAlchemy's ORM."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload, selectinload

from models import Report, Trail


# region: slow
def slow(session: Session) -> list[str]:
    trails = session.scalars(select(Trail).order_by(Trail.name))
    return [
        f"{trail.name}, {trail.region.name}: "
        + "; ".join(report.body for report in trail.reports)
        for trail in trails
    ]
# endregion


# region: cured
def cured(session: Session) -> list[str]:
    trails = session.scalars(
        select(Trail)
        .order_by(Trail.name)
        .options(joinedload(Trail.region), selectinload(Trail.reports))
    )
    # endregion
    return [
        f"{trail.name}, {trail.region.name}: "
        + "; ".join(report.body for report in trail.reports)
        for trail in trails
    ]


# region: pending
def pending(session: Session) -> list[str]:
    to_check = Trail.reports.and_(Report.state == "pending")
    trails = session.scalars(
        select(Trail)
        .order_by(Trail.name)
        .options(selectinload(to_check))
    )
    # endregion
    return [f"{trail.name}: " + "; ".join(r.body for r in trail.reports) for trail in trails]


# region: counted
def counted(session: Session) -> list[str]:
    rows = session.execute(
        select(Trail.name, func.count(Report.id))
        .outerjoin(Trail.reports)
        .group_by(Trail.id)
        .order_by(Trail.name)
    )
    return [f"{name}: {number} reports" for name, number in rows]
# endregion
