"""What Cairn asks the database, in one place."""

from typing import Any

from sqlalchemy import Select, select, update
from sqlalchemy.orm import joinedload

from cairn.extensions import db
from cairn.models import Report, State, Status, Trail, User


# region: trails
def trails(search: str = "", status: Status | None = None) -> Select[tuple[Trail]]:
    query = select(Trail).order_by(Trail.id)
    if search := search.strip():
        query = query.where(Trail.name.icontains(search.replace("\0", "\ufffd"), autoescape=True))
    if status:
        query = query.where(Trail.status == status)
    return query
# endregion


def get_trail(trail_id: int) -> Trail:
    return db.get_or_404(Trail, trail_id, description=f"There is no trail {trail_id}.")


def newest_reports() -> Select[tuple[Report]]:
    """With trail and author in the same statement, not in one more for each report."""
    everything = joinedload(Report.trail, innerjoin=True), joinedload(Report.author)
    return select(Report).options(*everything).order_by(Report.observed_at.desc(), Report.id.desc())


def approved_reports(trail: Trail) -> Select[tuple[Report]]:
    return newest_reports().where(Report.trail == trail, Report.state == State.APPROVED)


def reports_by(author: User) -> Select[tuple[Report]]:
    return newest_reports().where(Report.author == author)


def waiting_reports(ranger: User) -> Select[tuple[Report]]:
    oldest_first = newest_reports().order_by(None).order_by(Report.observed_at, Report.id)
    return oldest_first.join(Report.trail).where(Report.state == State.PENDING, Trail.region_id == ranger.region_id)


def change_pending(report: Report, **values: Any) -> bool:
    """Changes a report if it is still pending. The statement checks that itself, for between the moment when this
    process read the report and now, another may have decided on it: rangers and authors work at the same time."""
    still_pending = Report.id == report.id, Report.state == State.PENDING
    return db.session.scalar(update(Report).where(*still_pending).values(**values).returning(Report.id)) is not None
