"""The tables. The unique key makes a second run of the same night change rows instead of adding them."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

from weather.checks import Forecast

SCHEMA = """
CREATE TABLE IF NOT EXISTS trails (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE IF NOT EXISTS forecasts (
    trail_id  INTEGER NOT NULL REFERENCES trails (id),
    day       TEXT NOT NULL,
    minimum   REAL NOT NULL,
    maximum   REAL NOT NULL,
    rain_mm   REAL NOT NULL,
    PRIMARY KEY (trail_id, day)
) STRICT;
"""


TRAILS = [(1, "Heron Loop"), (2, "Kestrel Ridge"), (3, "Old Mill Path")]  # in Cairn, those of its own table


@contextmanager
def connect(file: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(file, autocommit=True)) as db:
        db.execute("PRAGMA foreign_keys = on")
        db.executescript(SCHEMA)
        db.executemany("INSERT OR IGNORE INTO trails (id, name) VALUES (?, ?)", TRAILS)
        yield db


def trail_ids(db: sqlite3.Connection) -> list[int]:
    return [id for (id,) in db.execute("SELECT id FROM trails ORDER BY id")]


# region: load
def load(db: sqlite3.Connection, night: date, forecasts: Iterable[Forecast]) -> int:
    """All rows of the night or none: readers never see half of it."""
    rows = [(f.trail_id, night.isoformat(), f.minimum, f.maximum, f.rain_mm) for f in forecasts]
    db.execute("BEGIN IMMEDIATE")
    try:
        db.executemany(
            """
            INSERT INTO forecasts (trail_id, day, minimum, maximum, rain_mm) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (trail_id, day) DO UPDATE
            SET minimum = excluded.minimum, maximum = excluded.maximum, rain_mm = excluded.rain_mm
            """,
            rows,
        )
    except BaseException:
        db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")
    return len(rows)
# endregion
