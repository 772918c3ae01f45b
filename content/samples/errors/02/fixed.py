"""The same application without the two faults."""

import logging
import os

from flask import Flask, abort, render_template, request
from sqlalchemy import select
from sqlalchemy.orm import Session

from models import Trail, new_database

app = Flask(__name__)
engine = new_database()
logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
if os.environ.get("SQL_LOG") == "1":  # what create_engine(echo=True) shows, but once: echo adds a handler of its own
    logging.getLogger("sqlalchemy.engine").setLevel(logging.INFO)


@app.get("/trails/")
def trail_list() -> str:
    # region: status
    status = request.args.get("status", "open").lower()
    # endregion
    with Session(engine) as session:
        trails = session.scalars(select(Trail).where(Trail.status == status)).all()
        app.logger.info("status %r: %d trails", status, len(trails))  # %r shows what print would hide
        return render_template("list.html", trails=trails)


@app.get("/trails/<int:trail_id>")
def trail_detail(trail_id: int) -> str:
    with Session(engine) as session:
        trail = session.get(Trail, trail_id) or abort(404)
        # region: newest
        newest = max((report.observed_on for report in trail.reports), default=None)
        # endregion
        return render_template("detail.html", trail=trail, newest=newest)
