"""For the hosting company's monitor: does the application answer, and its database too?"""

from flask import Blueprint
from flask.typing import ResponseReturnValue
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from cairn.extensions import db

bp = Blueprint("health", __name__)


@bp.get("/health/")
def check() -> ResponseReturnValue:
    try:
        db.session.execute(text("SELECT 1"))
    except SQLAlchemyError:
        return {"status": "no database"}, 503
    return {"status": "ok"}
