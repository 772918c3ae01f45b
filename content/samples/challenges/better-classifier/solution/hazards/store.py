"""What is kept: answers, versions, times, corrections; neither texts nor names."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

TABLES = """
CREATE TABLE IF NOT EXISTS predictions (
    id INTEGER PRIMARY KEY,
    correction TEXT
);
CREATE TABLE IF NOT EXISTS answers (
    prediction INTEGER NOT NULL REFERENCES predictions,
    version TEXT NOT NULL,
    kind TEXT,               -- NULL: it gave none
    milliseconds REAL NOT NULL,
    seen INTEGER NOT NULL,   -- in its training: then the answer measures nothing
    PRIMARY KEY (prediction, version)
);
CREATE TABLE IF NOT EXISTS switch (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    wanted TEXT,
    asked INTEGER NOT NULL DEFAULT 0,     -- how often somebody has asked for a switch
    answered INTEGER NOT NULL DEFAULT 0,  -- the last of them that the service has done, or refused with a problem
    problem TEXT
);
"""


@contextmanager
def database() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(os.environ.get("DATABASE", "hazards.sqlite3"), timeout=60)
    connection.row_factory = sqlite3.Row
    try:
        with connection:
            yield connection
    finally:
        connection.close()


def prepare() -> None:
    with database() as connection:
        connection.execute("PRAGMA journal_mode = wal")
        connection.executescript(TABLES)
        connection.execute("INSERT OR IGNORE INTO switch (id) VALUES (1)")


def add_prediction() -> int:
    with database() as connection:
        number = connection.execute("INSERT INTO predictions DEFAULT VALUES").lastrowid
    assert number is not None
    return number


def add_answer(prediction: int, version: str, kind: str | None, seconds: float, seen: bool) -> None:
    with database() as connection:
        connection.execute("INSERT OR IGNORE INTO answers VALUES (?, ?, ?, ?, ?)", (prediction, version, kind, seconds * 1000, seen))


def correct(prediction: int, kind: str) -> bool:
    with database() as connection:
        return connection.execute("UPDATE predictions SET correction = ? WHERE id = ?", (kind, prediction)).rowcount == 1


def answers_to_corrected(first: str, second: str) -> list[sqlite3.Row]:
    """Both models' answers to the same reports, without those that either was trained with."""
    with database() as connection:
        return connection.execute("""
            SELECT correction AS right_kind, a.kind AS first_kind, b.kind AS second_kind, a.milliseconds AS first_ms,
                   b.milliseconds AS second_ms
            FROM predictions JOIN answers a ON a.prediction = predictions.id AND a.version = ?
                             JOIN answers b ON b.prediction = predictions.id AND b.version = ?
            WHERE correction IS NOT NULL AND NOT a.seen AND NOT b.seen""", (first, second)).fetchall()


def switch_row() -> dict[str, Any]:
    with database() as connection:
        return dict(connection.execute("SELECT * FROM switch").fetchone())


def ask_for(version: str) -> int:
    with database() as connection:
        row = connection.execute("UPDATE switch SET wanted = ?, asked = asked + 1 RETURNING asked", (version,)).fetchone()
        return int(row["asked"])


def answer_switch(asked: int, problem: str | None) -> None:
    with database() as connection:
        connection.execute("UPDATE switch SET answered = ?, problem = ?", (asked, problem))
