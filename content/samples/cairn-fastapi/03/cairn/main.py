# region: app
"""The API: `uvicorn cairn.main:app` serves it, and /docs lists every address.

Plain `def`, because the database driver blocks: FastAPI runs these functions in threads, so the event loop stays
free. An `async def` that queries through a synchronous session would stop every other request meanwhile.
"""

from typing import Annotated

from fastapi import FastAPI, HTTPException, Path, Query, Request, Response

from cairn.database import SessionDep
from cairn.links import page_of
from cairn.models import Report, Trail
from cairn.pagination import paginate
from cairn.problems import Problem, install_problems
from cairn.reports import approved_reports, file_report
from cairn.schemas import Page, PageQuery, ReportIn, ReportOut, TrailDetail, TrailOut, TrailQuery
from cairn.trails import find_trails

app = FastAPI(title="Cairn", version="0.3.0")
install_problems(app)

# The largest id that SQLite and PostgreSQL can be asked for.
Id = Annotated[int, Path(ge=1, le=2**63 - 1)]
# endregion


# region: list
@app.get("/api/trails", responses={400: {"model": Problem}})
def list_trails(request: Request, query: Annotated[TrailQuery, Query()], session: SessionDep) -> Page[TrailOut]:
    """List trails, a page at a time; `q` searches in their names."""
    trails = paginate(session, find_trails(query.q, query.status), query.page, query.per_page)
    return page_of(request, trails, TrailOut)
# endregion


# region: relationships
@app.get("/api/trails/{trail_id}", responses={404: {"model": Problem}})
def show_trail(trail_id: Id, session: SessionDep) -> TrailDetail:
    """Show one trail with its approved reports, newest first."""
    trail = session.get(Trail, trail_id)
    if trail is None:
        raise HTTPException(404, f"There is no trail {trail_id}.")
    reports = [ReportOut.model_validate(report) for report in session.scalars(approved_reports(trail))]
    return TrailDetail(**TrailOut.model_validate(trail).model_dump(), reports=reports)


@app.get("/api/trails/{trail_id}/reports", responses={400: {"model": Problem}, 404: {"model": Problem}})
def list_reports(
    request: Request, trail_id: Id, query: Annotated[PageQuery, Query()], session: SessionDep
) -> Page[ReportOut]:
    """List a trail's approved reports, newest first."""
    trail = session.get(Trail, trail_id)
    if trail is None:
        raise HTTPException(404, f"There is no trail {trail_id}.")
    return page_of(request, paginate(session, approved_reports(trail), query.page, query.per_page), ReportOut)
# endregion


# region: create
@app.post(
    "/api/trails/{trail_id}/reports",
    status_code=201,
    responses={status: {"model": Problem} for status in (400, 404, 415, 422)},
)
def create_report(trail_id: Id, data: ReportIn, session: SessionDep, response: Response) -> ReportOut:
    """File a report. It is pending until a ranger of the trail's region has read it."""
    trail = session.get(Trail, trail_id)
    if trail is None:
        raise HTTPException(404, f"There is no trail {trail_id}.")
    report = file_report(session, trail, data)
    session.commit()
    response.headers["Location"] = f"/api/reports/{report.id}"
    return ReportOut.model_validate(report)
# endregion


# region: rest
@app.get("/api/reports/{report_id}", responses={404: {"model": Problem}})
def show_report(report_id: Id, session: SessionDep) -> ReportOut:
    """Show a report."""
    report = session.get(Report, report_id)
    if report is None:
        raise HTTPException(404, f"There is no report {report_id}.")
    return ReportOut.model_validate(report)
# endregion
