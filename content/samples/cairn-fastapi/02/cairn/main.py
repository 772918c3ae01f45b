# region: app
"""The API: `uvicorn cairn.main:app` serves it, and /docs lists every address."""

from fastapi import FastAPI, HTTPException, Response

from cairn.models import REPORTS, TRAILS, Report, Status, Trail
from cairn.problems import Problem, install_problems
from cairn.schemas import ReportIn, ReportOut, TrailOut

app = FastAPI(title="Cairn", version="0.2.0")
install_problems(app)
# endregion


# region: trails
@app.get("/api/trails")
def list_trails(status: Status | None = None) -> list[TrailOut]:
    """List every trail, or only those with one status."""
    return [TrailOut.model_validate(trail) for trail in TRAILS if status is None or trail.status == status]


@app.get("/api/trails/{trail_id}", responses={404: {"model": Problem}})
def show_trail(trail_id: int) -> TrailOut:
    """Show one trail."""
    return TrailOut.model_validate(find_trail(trail_id))
# endregion


# region: create
@app.post(
    "/api/trails/{trail_id}/reports",
    status_code=201,
    responses={status: {"model": Problem} for status in (400, 404, 415, 422)},
)
def create_report(trail_id: int, data: ReportIn, response: Response) -> ReportOut:
    """File a report. It is pending until a ranger of the trail's region has read it."""
    trail = find_trail(trail_id)
    report = Report(id=len(REPORTS) + 1, trail_id=trail.id, **data.model_dump())
    REPORTS.append(report)
    response.headers["Location"] = f"/api/reports/{report.id}"
    return ReportOut.model_validate(report)
# endregion


# region: rest
@app.get("/api/reports/{report_id}", responses={404: {"model": Problem}})
def show_report(report_id: int) -> ReportOut:
    """Show a report."""
    for report in REPORTS:
        if report.id == report_id:
            return ReportOut.model_validate(report)
    raise HTTPException(404, f"There is no report {report_id}.")


def find_trail(trail_id: int) -> Trail:
    for trail in TRAILS:
        if trail.id == trail_id:
            return trail
    raise HTTPException(404, f"There is no trail {trail_id}.")
# endregion
