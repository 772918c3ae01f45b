from fastapi import APIRouter, Depends, HTTPException

from cairn.database import SessionDep
from cairn.dependencies import OptionalUserDep, ReportDep, UserDep, current_user, only_json
from cairn.models import State
from cairn.problems import problems
from cairn.reports import may_decide, may_see
from cairn.schemas import Decision, ReportOut

router = APIRouter(prefix="/reports", tags=["reports"])


@router.get("/{report_id}", responses=problems(401, 404))
def show_report(report: ReportDep, user: OptionalUserDep) -> ReportOut:
    """Show a report: an approved one to everybody, others to their author and the region's ranger."""
    if not may_see(user, report):
        # The same answer as for a report that does not exist: a 403 would tell that it does.
        raise HTTPException(404, f"There is no report {report.id}.")
    return ReportOut.model_validate(report)


@router.patch(
    "/{report_id}",
    dependencies=[Depends(current_user), Depends(only_json)],
    responses=problems(400, 401, 403, 404, 415, 422),
)
def decide_report(report: ReportDep, user: UserDep, decision: Decision, session: SessionDep) -> ReportOut:
    """Approve or reject a report, as a ranger of its region. A decision can be corrected later."""
    if not may_decide(user, report):
        raise HTTPException(403, "Only a ranger of the trail's region decides on its reports.")
    report.state = State(decision.state)
    session.commit()
    return ReportOut.model_validate(report)
