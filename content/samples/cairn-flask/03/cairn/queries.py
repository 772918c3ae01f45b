"""What Cairn asks the database, in one place."""

# region: imports
from sqlalchemy import Select, select

from cairn.extensions import db
from cairn.models import Report, State, Status, Trail
# endregion


# region: trails
def trails(search: str = "", status: Status | None = None) -> Select[tuple[Trail]]:
    query = select(Trail).order_by(Trail.id)
    if search := search.strip():
        query = query.where(Trail.name.icontains(search.replace("\0", "\ufffd"), autoescape=True))
    if status:
        query = query.where(Trail.status == status)
    return query
# endregion


# region: get-trail
def get_trail(trail_id: int) -> Trail:
    return db.get_or_404(Trail, trail_id, description=f"There is no trail {trail_id}.")
# endregion


# region: reports
def newest_reports() -> Select[tuple[Report]]:
    return select(Report).order_by(Report.observed_at.desc(), Report.id.desc())


def approved_reports(trail: Trail) -> Select[tuple[Report]]:
    return newest_reports().where(Report.trail == trail, Report.state == State.APPROVED)
# endregion
