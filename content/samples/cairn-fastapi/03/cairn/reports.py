"""Finding and filing reports."""

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from cairn.models import Report, State, Trail
from cairn.schemas import ReportIn


def approved_reports(trail: Trail) -> Select[tuple[Report]]:
    query = select(Report).where(Report.trail_id == trail.id, Report.state == State.APPROVED)
    return query.order_by(Report.observed_at.desc(), Report.id.desc())


def file_report(session: Session, trail: Trail, data: ReportIn) -> Report:
    report = Report(trail=trail, state=State.PENDING, **data.model_dump())
    session.add(report)
    return report
