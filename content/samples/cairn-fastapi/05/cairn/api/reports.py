from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException

from cairn.database import SessionDep
from cairn.dependencies import OptionalUserDep, ReportDep, UserDep, only_json
from cairn.models import Report, State
from cairn.problems import problems
from cairn.reports import may_decide, may_see
from cairn.schemas import Decision, ReportOut

router = APIRouter(prefix="/reports", tags=["reports"])


# region: show
@router.get("/{report_id}", responses=problems(401, 404))
def show_report(user: OptionalUserDep, report: ReportDep) -> ReportOut:
    """Show a report: an approved one to everybody, others to their author and the region's ranger."""
    if not may_see(user, report):
        # The same answer as for a report that does not exist: a 403 would tell that it does.
        raise HTTPException(404, f"There is no report {report.id}.")
    return ReportOut.model_validate(report)
# endregion


# region: decide
def report_to_decide(user: UserDep, report: ReportDep) -> Report:
    """The report, for those who may decide. A dependency, for then it comes before what the body says is checked."""
    if not may_decide(user, report):
        raise HTTPException(403, "Only a ranger of the trail's region decides on its reports.")
    return report


@router.patch(
    "/{report_id}",
    dependencies=[Depends(report_to_decide), Depends(only_json)],
    responses=problems(400, 401, 403, 404, 415, 422),
)
def decide_report(
    report: Annotated[Report, Depends(report_to_decide)], decision: Decision, session: SessionDep
) -> ReportOut:
    """Approve or reject a report, as a ranger of its region. A decision can be corrected later."""
    report.state = State(decision.state)
    session.commit()
    return ReportOut.model_validate(report)
# endregion
