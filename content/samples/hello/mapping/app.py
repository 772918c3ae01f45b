# region: imports
from collections.abc import Awaitable, Callable
from itertools import count
from time import perf_counter
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Request, Response
from pydantic import BaseModel, Field

app = FastAPI()


# endregion
# region: models
class NewReport(BaseModel):
    trail_id: int
    body: str = Field(min_length=1, max_length=500)


class Report(NewReport):
    id: int


# endregion
# region: store
class Reports:
    """In memory, so one for each process, and gone when it stops."""

    def __init__(self) -> None:
        self._ids = count(1)
        self._rows: dict[int, Report] = {}

    def add(self, new: NewReport) -> Report:
        report = Report(id=next(self._ids), **new.model_dump())
        self._rows[report.id] = report
        return report

    def find(self, report_id: int) -> Report | None:
        return self._rows.get(report_id)


# endregion
# region: dependency
reports = Reports()


def get_reports() -> Reports:
    return reports


ReportsDep = Annotated[Reports, Depends(get_reports)]


# endregion
# region: endpoints
@app.post("/reports", status_code=201)
def create_report(new: NewReport, reports: ReportsDep) -> Report:
    return reports.add(new)


@app.get("/reports/{report_id}")
def show_report(report_id: int, reports: ReportsDep) -> Report:
    report = reports.find(report_id)
    if report is None:
        raise HTTPException(404, "There is no such report.")
    return report


# endregion
# region: middleware
@app.middleware("http")
async def time_it(request: Request, call_next: Callable[[Request], Awaitable[Response]]) -> Response:
    start = perf_counter()
    response = await call_next(request)
    response.headers["Server-Timing"] = f"app;dur={(perf_counter() - start) * 1000:.1f}"
    return response


# endregion
