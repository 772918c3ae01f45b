from fastapi import APIRouter, Depends, HTTPException, Request
from fastapi.responses import RedirectResponse, Response

from cairn.database import SessionDep
from cairn.dependencies import ReportDep
from cairn.models import State
from cairn.pages.forms import FormDep, read_form
from cairn.pages.origin import require_same_origin
from cairn.pages.rendering import render
from cairn.pages.visitors import RangerDep, require_ranger
from cairn.reports import change_pending, may_decide, pending_reports

DECISIONS = {"approve": State.APPROVED, "reject": State.REJECTED}

router = APIRouter(
    prefix="/moderation",
    dependencies=[Depends(require_same_origin), Depends(read_form), Depends(require_ranger)],
)


@router.get("/")
def list_pending(request: Request, ranger: RangerDep, session: SessionDep) -> Response:
    return render(request, "moderation.html", reports=session.scalars(pending_reports(ranger)).all())


# region: decide
@router.post("/{report_id}/")
def decide(request: Request, report: ReportDep, ranger: RangerDep, values: FormDep, session: SessionDep) -> Response:
    if not may_decide(ranger, report):
        raise HTTPException(404)
    state = DECISIONS.get(values.get("action", ""))
    if state is None:
        raise HTTPException(400)
    if not change_pending(session, report, state=state):
        raise HTTPException(404)
    session.commit()
    request.session["message"] = f"Report {report.id} is {state.value}."
    return RedirectResponse("/moderation/", 303)
# endregion
