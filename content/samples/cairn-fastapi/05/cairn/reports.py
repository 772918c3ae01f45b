"""The rules for reports: who sees which, who may decide, what may still be edited."""

from sqlalchemy import Select, select, update
from sqlalchemy.orm import Session

from cairn.models import Report, Role, State, Trail, User
from cairn.schemas import ReportIn


def approved_reports(trail: Trail) -> Select[tuple[Report]]:
    query = select(Report).where(Report.trail_id == trail.id, Report.state == State.APPROVED)
    return query.order_by(Report.observed_at.desc(), Report.id.desc())


def reports_of(author: User) -> Select[tuple[Report]]:
    query = select(Report).where(Report.author_id == author.id)
    return query.order_by(Report.observed_at.desc(), Report.id.desc())


def pending_reports(ranger: User) -> Select[tuple[Report]]:
    query = select(Report).join(Report.trail)
    query = query.where(Report.state == State.PENDING, Trail.region_id == ranger.region_id)
    return query.order_by(Report.observed_at, Report.id)


# region: rights
def may_decide(user: User | None, report: Report) -> bool:
    return user is not None and user.role is Role.RANGER and user.region_id == report.trail.region_id


def may_see(user: User | None, report: Report) -> bool:
    if report.state is State.APPROVED or may_decide(user, report):
        return True
    return user is not None and user.id == report.author_id
# endregion


def file_report(session: Session, trail: Trail, author: User, data: ReportIn) -> Report:
    report = Report(trail=trail, author=author, state=State.PENDING, **data.model_dump())
    session.add(report)
    return report


# region: edit
def change_pending(session: Session, report: Report, **values: object) -> bool:
    """Change a report that still waits. False: it has been decided in the meantime.

    The state is part of the UPDATE and not only asked beforehand, for between the two another request may decide:
    its author and two rangers work at the same time.
    """
    change = update(Report).where(Report.id == report.id, Report.state == State.PENDING)
    return session.scalar(change.values(**values).returning(Report.id)) is not None
# endregion
