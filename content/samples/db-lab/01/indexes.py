"""Counts the steps that SQLite takes for one query on 20,000 reports, without and with an index."""

import sqlite3
from contextlib import closing
from pathlib import Path

from lab import HERE, build, connect, explain, transaction

QUERY = (HERE / "queries/reports-of-a-trail.sql").read_text(encoding="utf-8")
INDEX = (HERE / "queries/add-index.sql").read_text(encoding="utf-8")


def fill(db: sqlite3.Connection, trails: int, reports_each: int) -> None:
    db.execute("DELETE FROM trails")  # and, by ON DELETE CASCADE, their reports
    db.executemany("INSERT INTO trails (id, region_id, name, status, length_km) VALUES (?, 1, ?, 'open', 5.0)",
                   [(number, f"Trail {number}") for number in range(1, trails + 1)])
    db.executemany("INSERT INTO reports (trail_id, category, severity, body, observed_at, state)"
                   " VALUES (?, 'ice', 3, 'Ice.', ?, 'published')",
                   [(trail, f"2026-{month:02}-01T08:00:00Z")
                    for month in range(1, reports_each + 1) for trail in range(1, trails + 1)])


def steps(db: sqlite3.Connection, sql: str) -> int:
    """How many instructions SQLite's virtual machine runs: the same on every machine, unlike a time."""
    count = 0

    def one_more() -> int:
        nonlocal count
        count += 1
        return 0

    db.set_progress_handler(one_more, 1)
    db.execute(sql).fetchall()
    db.set_progress_handler(None, 1)
    return count


def main(path: Path = Path("indexes.sqlite3")) -> None:
    build(path)
    with closing(connect(path)) as db:
        with transaction(db):
            fill(db, trails=2000, reports_each=10)
        print(f"without an index: {steps(db, QUERY):>7,} steps   {explain(db, QUERY).splitlines()[0]}")
        db.execute(INDEX)
        print(f"with an index:    {steps(db, QUERY):>7,} steps   {explain(db, QUERY).splitlines()[0]}")
    path.unlink()


if __name__ == "__main__":
    main()
