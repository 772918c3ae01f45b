"""An API in which everything may be sent twice."""

import sqlite3
from contextlib import closing
from typing import Annotated

from fastapi import FastAPI, Header, HTTPException, Path
from pydantic import BaseModel, Field

app = FastAPI()


def database():
    db = sqlite3.connect("reports.sqlite3", autocommit=True)
    db.row_factory = sqlite3.Row
    db.executescript("""
        CREATE TABLE IF NOT EXISTS report (id INTEGER PRIMARY KEY, body TEXT NOT NULL, sent_as TEXT UNIQUE);
        CREATE TABLE IF NOT EXISTS confirmation (report INTEGER, user TEXT, PRIMARY KEY (report, user));
    """)
    return closing(db)


Number = Annotated[int, Path(ge=1, lt=2**63)]  # as much as SQLite takes


class Report(BaseModel):
    body: str = Field(min_length=10, max_length=2000)


# region: post
Key = Annotated[str | None, Header(alias="Idempotency-Key", min_length=16, max_length=64)]


@app.post("/api/reports", status_code=201)
def file_report(report: Report, key: Key = None):
    with database() as db:
        row = db.execute(
            "INSERT INTO report (body, sent_as) VALUES (?, ?)"
            " ON CONFLICT (sent_as) DO UPDATE SET sent_as = excluded.sent_as RETURNING id, body",
            (report.body, key),
        ).fetchone()
    if row["body"] != report.body:
        raise HTTPException(422, "This key belongs to another report.")
    return {"id": row["id"], "body": row["body"]}
# endregion


# region: put
@app.put("/api/reports/{report_id}/confirmation", status_code=204)
def confirm(report_id: Number, user: Annotated[str, Header(alias="X-User")]):  # in earnest: whoever the token belongs to
    with database() as db:
        if not db.execute("SELECT 1 FROM report WHERE id = ?", (report_id,)).fetchone():
            raise HTTPException(404, f"There is no report {report_id}.")
        db.execute("INSERT INTO confirmation VALUES (?, ?) ON CONFLICT DO NOTHING", (report_id, user))
# endregion


@app.get("/api/reports/{report_id}")
def show(report_id: Number):
    with database() as db:
        row = db.execute(
            "SELECT body, (SELECT count(*) FROM confirmation WHERE report = report.id) AS confirmations"
            " FROM report WHERE id = ?",
            (report_id,),
        ).fetchone()
    if row is None:
        raise HTTPException(404, f"There is no report {report_id}.")
    return {"id": report_id, **row}
