"""Publishes a report and changes its trail's status: both or neither."""

import sqlite3
from contextlib import closing

from lab import connect, transaction


# region: publish
def publish(db: sqlite3.Connection, report: int, trail_status: str) -> None:
    with transaction(db):
        db.execute("UPDATE reports SET state = 'published' WHERE id = ?", (report,))
        db.execute(
            """UPDATE trails SET status = ?
               WHERE id = (SELECT trail_id FROM reports WHERE id = ?)""",
            (trail_status, report),
        )
# endregion


def state_of(db: sqlite3.Connection, report: int) -> tuple[str, str]:
    row: tuple[str, str] = db.execute(
        "SELECT reports.state, trails.status FROM reports"
        " JOIN trails ON trails.id = reports.trail_id WHERE reports.id = ?",
        (report,),
    ).fetchone()
    return row


def main() -> None:
    with closing(connect()) as db:
        for status in ("shut", "closed"):
            try:
                publish(db, report=8, trail_status=status)
            except sqlite3.IntegrityError as error:
                print(f"{type(error).__name__}: {error}")
            print("report {}, trail {}".format(*state_of(db, report=8)))


if __name__ == "__main__":
    main()
