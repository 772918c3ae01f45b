"""For the hosting company's monitor: does the application answer?"""

from flask import Blueprint
from flask.typing import ResponseReturnValue

bp = Blueprint("health", __name__)


@bp.get("/health/")
def check() -> ResponseReturnValue:
    return {"status": "ok"}
