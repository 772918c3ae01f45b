"""Trails, as pages."""

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from cairn.trails import TRAILS

bp = Blueprint("pages", __name__)


@bp.get("/")
def home() -> ResponseReturnValue:
    return redirect(url_for("pages.trail_list"))


@bp.get("/trails/")
def trail_list() -> ResponseReturnValue:
    status = request.args.get("status", "")
    matching = [trail for trail in TRAILS if not status or trail["status"] == status]
    return render_template("trails/list.html", trails=matching, status=status)


@bp.get("/trails/<int:trail_id>/")
def trail_detail(trail_id: int) -> ResponseReturnValue:
    for trail in TRAILS:
        if trail["id"] == trail_id:
            return render_template("trails/detail.html", trail=trail)
    abort(404, f"There is no trail {trail_id}.")
