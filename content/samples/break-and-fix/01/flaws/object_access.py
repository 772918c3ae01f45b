"""Missing object check (FastAPI), also called IDOR: who is logged in is asked, whose object it is is not."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, FastAPI, Header, HTTPException

broken, fixed = FastAPI(), FastAPI()


@dataclass
class Report:
    id: int
    author: str
    body: str


REPORTS = {1: Report(1, "hiker", "Ice"), 2: Report(2, "hiker2", "Fallen tree")}


def current_user(x_user: Annotated[str, Header()]) -> str:
    """Stands for a real login."""
    return x_user


User = Annotated[str, Depends(current_user)]


# region: broken
@broken.put("/reports/{report_id}")
def edit_broken(report_id: int, body: str, user: User) -> Report:
    report = REPORTS.get(report_id)
    if report is None:
        raise HTTPException(404)
    report.body = body
    return report
# endregion


# region: fixed
def own_report(report_id: int, user: User) -> Report:
    """The only way to a report that is to be changed. In SQL: WHERE id = ? AND author = ?"""
    report = REPORTS.get(report_id)
    if report is None or report.author != user:
        raise HTTPException(404)  # the same answer: 403 would say that there is such a report
    return report


@fixed.put("/reports/{report_id}")
def edit_fixed(report: Annotated[Report, Depends(own_report)], body: str) -> Report:
    report.body = body
    return report
# endregion
