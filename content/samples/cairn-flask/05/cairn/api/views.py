# region: head
"""The JSON API. Its errors are problems (RFC 9457), made in `problems`; its users come with tokens, see `tokens`."""

from flask import Blueprint, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import Forbidden, NotFound

from cairn import queries
from cairn.accounts.users import authenticate
from cairn.api import fields
from cairn.api.shapes import page_json, report_json, trail_json
from cairn.api.tokens import caller, issue_token, require_caller, unauthorized
from cairn.extensions import db
from cairn.models import Report

bp = Blueprint("api", __name__, url_prefix="/api")
# endregion


# region: token
@bp.post("/token")
def token() -> ResponseReturnValue:
    credentials = fields.checked(fields.json_object(), fields.CREDENTIALS)
    user = authenticate(credentials["username"], credentials["password"])
    if user is None:
        raise unauthorized("This user name and password do not match.")
    return {"access_token": issue_token(user), "token_type": "bearer"}, {"Cache-Control": "no-store"}
# endregion


# region: trails
@bp.get("/trails")
def trail_list() -> ResponseReturnValue:
    return page_json(queries.trails(fields.query_text("q"), fields.query_status()), trail_json)


@bp.get("/trails/<id:trail_id>")
def trail_detail(trail_id: int) -> ResponseReturnValue:
    trail = queries.get_trail(trail_id)
    reports = db.session.scalars(queries.approved_reports(trail))
    return trail_json(trail) | {"reports": [report_json(report) for report in reports]}


@bp.get("/trails/<id:trail_id>/reports")
def trail_reports(trail_id: int) -> ResponseReturnValue:
    return page_json(queries.approved_reports(queries.get_trail(trail_id)), report_json)
# endregion


# region: file-report
@bp.post("/trails/<id:trail_id>/reports")
def file_report(trail_id: int) -> ResponseReturnValue:
    author = require_caller()
    data = fields.json_object()
    trail = queries.get_trail(trail_id)
    report = Report(trail=trail, author=author, **fields.checked(data, fields.REPORT))
    db.session.add(report)
    db.session.commit()
    return report_json(report), 201, {"Location": url_for("api.report_detail", report_id=report.id)}
# endregion


# region: reports
@bp.get("/reports/<id:report_id>")
def report_detail(report_id: int) -> ResponseReturnValue:
    user = caller()
    report = get_report(report_id)
    if not report.visible_to(user):
        raise no_report(report_id)
    return report_json(report)


@bp.patch("/reports/<id:report_id>")
def decide(report_id: int) -> ResponseReturnValue:
    user = require_caller()
    report = get_report(report_id)
    if not user.moderates(report.trail):
        raise Forbidden(f"Only rangers of {report.trail.region.name} decide on this report.")
    report.state = fields.checked(fields.json_object(), fields.DECISION)["state"]
    db.session.commit()
    return report_json(report)


def get_report(report_id: int) -> Report:
    report = db.session.get(Report, report_id)
    if report is None:
        raise no_report(report_id)
    return report


def no_report(report_id: int) -> NotFound:
    """The same words whether there is none or it is not for the caller, who learns nothing from the difference."""
    return NotFound(f"There is no report {report_id}.")
# endregion
