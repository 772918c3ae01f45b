"""Programs, with a key."""

from typing import Any

from flask import Blueprint, Response, abort, g, jsonify, request, url_for
from sqlalchemy import select

from shortlinks import service
from shortlinks.extensions import db
from shortlinks.models import Editor, Link, clicks_by_day, links_with_clicks, own_link

bp = Blueprint("api", __name__, url_prefix="/api")


@bp.before_request
def whose_key() -> None:
    """A key says who asks. A session cookie says nothing here, so a foreign page cannot use one."""
    scheme, _, key = request.headers.get("Authorization", "").partition(" ")
    editor = None
    if scheme.lower() == "bearer" and key:
        editor = db.session.scalar(select(Editor).where(Editor.key_hash == service.hash_of(key.strip())))
    if editor is None:
        abort(401)
    g.editor = editor


@bp.get("/links")
def list_links() -> Response:
    return jsonify(items=[shape(link, clicks) for link, clicks in links_with_clicks(g.editor)])


@bp.post("/links")
def create() -> tuple[Response, int, dict[str, str]]:
    values = body({"target": str, "name": str})
    link = service.create_link(g.editor, values.get("target", ""), values.get("name", ""))
    return jsonify(shape(link, 0)), 201, {"Location": url_for("api.one_link", name=link.name)}


@bp.get("/links/<name>")
def one_link(name: str) -> Response:
    return detail(own_link(g.editor, name))


@bp.patch("/links/<name>")
def change(name: str) -> Response:
    link = own_link(g.editor, name)
    values = body({"target": str, "active": bool})
    if "target" in values:
        service.change_target(link, values["target"])
    link.active = values.get("active", link.active)
    db.session.commit()
    return detail(link)


def body(types: dict[str, type]) -> dict[str, Any]:
    """The JSON object that was sent, of which only these keys are looked at."""
    sent = request.get_json()
    if not isinstance(sent, dict):
        abort(400, "The body is a JSON object.")
    values = {key: sent[key] for key in types if sent.get(key) is not None}
    service.refuse({key: f"This is not a {types[key].__name__}." for key in values if type(values[key]) is not types[key]})
    return values


def detail(link: Link) -> Response:
    days = clicks_by_day(link)
    return jsonify(shape(link, sum(days.values())) | {"days": days})


def shape(link: Link, clicks: int) -> dict[str, Any]:
    return {"name": link.name, "target": link.target, "active": link.active, "clicks": clicks}
