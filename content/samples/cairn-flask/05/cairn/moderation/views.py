"""Where rangers decide on the reports of their region."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from cairn import queries
from cairn.accounts.users import me, visitor
from cairn.extensions import db, login_manager
from cairn.models import Report, State

bp = Blueprint("moderation", __name__, url_prefix="/moderation")

DECISIONS = {"approve": State.APPROVED, "reject": State.REJECTED}


# region: ranger
@bp.before_request
def rangers_only() -> ResponseReturnValue | None:
    """Before every view of this blueprint, so that none can be forgotten."""
    user = visitor()
    if user is None:
        to_login: ResponseReturnValue = login_manager.unauthorized()
        return to_login
    if not user.is_ranger:
        abort(403, "This page is for rangers.")
    return None


@bp.get("/")
def queue() -> ResponseReturnValue:
    reports = db.session.scalars(queries.waiting_reports(me())).all()
    return render_template("moderation/queue.html", reports=reports, region=me().region)
# endregion


@bp.post("/<id:report_id>/")
def decide(report_id: int) -> ResponseReturnValue:
    report: Report = db.one_or_404(queries.waiting_reports(me()).where(Report.id == report_id))
    state = DECISIONS.get(request.form.get("action", ""))
    if state is None:
        abort(400, "Approve or reject: there is no other decision.")
    if not queries.change_pending(report, state=state):
        abort(404)
    db.session.commit()
    flash(f"{state.label}: the report on {report.trail.name}.")
    return redirect(url_for("moderation.queue"), 303)
