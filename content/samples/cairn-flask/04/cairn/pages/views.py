# region: head
"""Trails and reports, as pages."""

import re

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import login_required

from cairn import queries
from cairn.accounts.users import me
from cairn.extensions import db
from cairn.models import Report, State, Status
from cairn.pages.forms import ReportForm
from cairn.rules import today

bp = Blueprint("pages", __name__)
# endregion


@bp.get("/")
def home() -> ResponseReturnValue:
    return redirect(url_for("pages.trail_list"))


@bp.get("/trails/")
def trail_list() -> ResponseReturnValue:
    search = request.args.get("q", "").strip()
    status = next((status for status in Status if status == request.args.get("status")), None)
    query = queries.trails(search, status)
    trails = db.paginate(query, page=page_number(), per_page=10)  # 404 after the last page
    return render_template("trails/list.html", trails=trails, search=search, status=status, statuses=Status)


@bp.get("/trails/<id:trail_id>/")
def trail_detail(trail_id: int) -> ResponseReturnValue:
    trail = queries.get_trail(trail_id)
    reports = db.session.scalars(queries.approved_reports(trail)).all()
    return render_template("trails/detail.html", trail=trail, reports=reports)


# region: file-report
@bp.route("/trails/<id:trail_id>/reports/new/", methods=["GET", "POST"])
@login_required
def file_report(trail_id: int) -> ResponseReturnValue:
    trail = queries.get_trail(trail_id)
    form = ReportForm()
    if form.validate_on_submit():
        db.session.add(Report(trail=trail, author=me(), **form.values()))
        db.session.commit()
        flash("Thank you. A ranger will look at your report.")
        return redirect(url_for("pages.trail_detail", trail_id=trail.id), 303)
    page = render_template("reports/new.html", form=form, trail=trail, today=today())
    return page, 422 if form.errors else 200
# endregion


# region: own-reports
@bp.get("/reports/")
@login_required
def own_reports() -> ResponseReturnValue:
    reports = db.session.scalars(queries.reports_by(me())).all()
    return render_template("reports/own.html", reports=reports)
# endregion


# region: edit-report
@bp.route("/reports/<id:report_id>/edit/", methods=["GET", "POST"])
@login_required
def edit_report(report_id: int) -> ResponseReturnValue:
    own = queries.reports_by(me()).where(Report.state == State.PENDING)
    report = db.one_or_404(own.where(Report.id == report_id))
    form = ReportForm(obj=report)
    if form.validate_on_submit():
        if not queries.change_pending(report, **form.values()):
            abort(404)
        db.session.commit()
        flash("Your changes are saved.")
        return redirect(url_for("pages.own_reports"), 303)
    page = render_template("reports/edit.html", form=form, report=report, today=today())
    return page, 422 if form.errors else 200
# endregion


def page_number() -> int:
    number = request.args.get("page", "1")
    return int(number) if re.fullmatch("[0-9]{1,9}", number) else abort(404)
