"""Trails, as pages."""

import re

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from cairn import queries
from cairn.extensions import db
from cairn.models import Status

bp = Blueprint("pages", __name__)


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


def page_number() -> int:
    number = request.args.get("page", "1")
    return int(number) if re.fullmatch("[0-9]{1,9}", number) else abort(404)
