from fastapi import APIRouter, Depends, HTTPException, Request
from fastapi.responses import RedirectResponse, Response

from cairn.database import SessionDep
from cairn.dependencies import ReportDep, TrailDep
from cairn.models import Category, Report, State, Trail, User
from cairn.pages.forms import FormDep, ReportForm, Values, check, read_form
from cairn.pages.origin import require_same_origin
from cairn.pages.rendering import render
from cairn.pages.visitors import UserDep, require_user
from cairn.reports import change_pending, file_report, reports_of

# Everything here is for signed-in users: strangers are sent to log in before the rest of an address is looked at.
router = APIRouter(dependencies=[Depends(require_same_origin), Depends(read_form), Depends(require_user)])


@router.get("/reports/")
def my_reports(request: Request, user: UserDep, session: SessionDep) -> Response:
    return render(request, "my_reports.html", reports=session.scalars(reports_of(user)).all())


@router.get("/trails/{trail_id}/reports/new/")
def new_report(request: Request, trail: TrailDep) -> Response:
    return show_form(request, trail)


@router.post("/trails/{trail_id}/reports/new/")
def create_report(request: Request, trail: TrailDep, user: UserDep, values: FormDep, session: SessionDep) -> Response:
    data, errors = check(ReportForm, values)
    if data is None:
        return show_form(request, trail, values=values, errors=errors)
    file_report(session, trail, user, data)
    session.commit()
    request.session["message"] = "Thank you. A ranger reads your report before it appears here."
    # 303: the browser fetches the trail's page, and reloading that page sends no form again.
    return RedirectResponse(f"/trails/{trail.id}/", 303)


@router.get("/reports/{report_id}/edit/")
def edit_form(request: Request, report: ReportDep, user: UserDep) -> Response:
    require_editable(report, user)
    values = {
        "category": report.category.value,
        "severity": str(report.severity),
        "body": report.body,
        "observed_at": report.observed_at.isoformat(),
    }
    return show_form(request, report.trail, report, values)


@router.post("/reports/{report_id}/edit/")
def save_report(request: Request, report: ReportDep, user: UserDep, values: FormDep, session: SessionDep) -> Response:
    require_editable(report, user)
    data, errors = check(ReportForm, values)
    if data is None:
        return show_form(request, report.trail, report, values, errors)
    if not change_pending(session, report, **data.model_dump()):
        raise HTTPException(404)
    session.commit()
    request.session["message"] = "Your changes are saved."
    return RedirectResponse("/reports/", 303)


def require_editable(report: Report, user: User) -> None:
    if report.author_id != user.id or report.state is not State.PENDING:
        raise HTTPException(404)


def show_form(
    request: Request,
    trail: Trail,
    report: Report | None = None,
    values: Values | None = None,
    errors: Values | None = None,
) -> Response:
    status = 422 if errors else 200
    context = {"trail": trail, "report": report, "values": values or {}, "errors": errors or {}}
    return render(request, "report_form.html", status, categories=Category, **context)
