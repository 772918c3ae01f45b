"""A table of what is to be done, and a command that does it. No broker: the database that is there anyway.

    uvicorn with_cron:app
    * * * * *  cd /srv/cairn && flock -n cron.lock python with_cron.py      (the line for cron)
"""

import sqlite3
from contextlib import closing

from fastapi import FastAPI

from job import send_notice

app = FastAPI()


def connect() -> sqlite3.Connection:
    db = sqlite3.connect("notices.sqlite3", autocommit=True)
    db.execute("CREATE TABLE IF NOT EXISTS notices (id INTEGER PRIMARY KEY, sent INTEGER NOT NULL DEFAULT 0) STRICT")
    return db


# region: notify
@app.post("/notices/{notice_id}", status_code=202)
def notify(notice_id: int) -> str:
    with closing(connect()) as db:
        db.execute("INSERT OR IGNORE INTO notices (id) VALUES (?)", (notice_id,))
    return "taken"


def send_what_waits() -> None:
    with closing(connect()) as db:
        for (id,) in db.execute("SELECT id FROM notices WHERE NOT sent ORDER BY id").fetchall():
            send_notice(id)
            db.execute("UPDATE notices SET sent = 1 WHERE id = ?", (id,))
# endregion


if __name__ == "__main__":
    send_what_waits()
