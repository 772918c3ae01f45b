"""Trails and their reports.

Plain `def`, because the database driver blocks: FastAPI runs these functions in threads, so the event loop stays
free. An `async def` that queries through a synchronous session would stop every other request meanwhile.
"""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response

from cairn.api.links import page_of
from cairn.database import SessionDep
from cairn.dependencies import TrailDep, UserDep, current_user, only_json
from cairn.pagination import paginate
from cairn.problems import problems
from cairn.reports import approved_reports, file_report
from cairn.schemas import Page, PageQuery, ReportIn, ReportOut, TrailDetail, TrailOut, TrailQuery
from cairn.trails import find_trails

router = APIRouter(prefix="/trails", tags=["trails"])


@router.get("", responses=problems(400))
def list_trails(request: Request, query: Annotated[TrailQuery, Query()], session: SessionDep) -> Page[TrailOut]:
    """List trails, a page at a time; `q` searches in their names."""
    trails = paginate(session, find_trails(query.q, query.status), query.page, query.per_page)
    return page_of(request, trails, TrailOut)


@router.get("/{trail_id}", responses=problems(404))
def show_trail(trail: TrailDep, session: SessionDep) -> TrailDetail:
    """Show one trail with its approved reports, newest first."""
    reports = [ReportOut.model_validate(report) for report in session.scalars(approved_reports(trail))]
    return TrailDetail(**TrailOut.model_validate(trail).model_dump(), reports=reports)


@router.get("/{trail_id}/reports", responses=problems(400, 404))
def list_reports(
    request: Request, trail: TrailDep, query: Annotated[PageQuery, Query()], session: SessionDep
) -> Page[ReportOut]:
    """List a trail's approved reports, newest first."""
    return page_of(request, paginate(session, approved_reports(trail), query.page, query.per_page), ReportOut)


# region: create
@router.post(
    "/{trail_id}/reports",
    status_code=201,
    # Named here as well, to be checked in this order and before the trail: who are you, and what do you send?
    dependencies=[Depends(current_user), Depends(only_json)],
    responses=problems(400, 401, 404, 415, 422),
)
def create_report(
    trail: TrailDep, author: UserDep, data: ReportIn, session: SessionDep, response: Response
) -> ReportOut:
    """File a report. It is pending until a ranger of the trail's region has read it."""
    report = file_report(session, trail, author, data)
    session.commit()
    response.headers["Location"] = f"/api/reports/{report.id}"
    return ReportOut.model_validate(report)
# endregion
