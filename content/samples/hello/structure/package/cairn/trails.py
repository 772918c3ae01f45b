from flask import Blueprint

from cairn.data import TRAILS

bp = Blueprint("trails", __name__)


@bp.get("/trails/")
def trail_list():
    return [{"id": number, "name": name} for number, name in TRAILS.items()]
