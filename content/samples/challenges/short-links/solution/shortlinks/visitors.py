"""Those who stand before a sign."""

from flask import Blueprint, Response, abort, redirect, render_template, request
from sqlalchemy import select

from shortlinks.extensions import db
from shortlinks.models import Link, count_click

bp = Blueprint("visitors", __name__, url_prefix="/s")


@bp.get("/<name>")
def go(name: str) -> Response:
    link = active_link(name)
    if request.method == "GET":  # a HEAD comes here too
        count_click(link)
    # Not 301 or 308: browsers remember those, so visits would not be counted and a new target not be seen.
    response = redirect(link.target, 302)
    response.headers["Cache-Control"] = "no-store"
    return response


@bp.get("/<name>+")
def preview(name: str) -> str:
    return render_template("preview.html", link=active_link(name))


def active_link(name: str) -> Link:
    link = db.one_or_404(select(Link).where(Link.name == name))
    if not link.active:
        abort(410)
    return link
