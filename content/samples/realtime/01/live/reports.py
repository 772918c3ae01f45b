"""The reports, in a database: what a reader has missed can be read again."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, Field


class NewReport(BaseModel):
    trail: Annotated[str, Field(min_length=1, max_length=80)]
    body: Annotated[str, Field(min_length=1, max_length=2000)]


class Report(NewReport):
    id: int


class Reports:
    def __init__(self, file: Path) -> None:
        self.file = file
        with self.connection() as db:
            db.execute("PRAGMA journal_mode = wal")
            db.execute("CREATE TABLE IF NOT EXISTS reports"
                       " (id INTEGER PRIMARY KEY AUTOINCREMENT, trail TEXT NOT NULL, body TEXT NOT NULL) STRICT")

    @contextmanager
    def connection(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self.file, autocommit=True)) as db:
            db.row_factory = sqlite3.Row
            yield db

    def add(self, new: NewReport) -> Report:
        """SQLite lets one writer in at a time, so the ids grow in the order of the commits."""
        with self.connection() as db:
            row = db.execute("INSERT INTO reports (trail, body) VALUES (?, ?) RETURNING *", (new.trail, new.body)).fetchall()[0]
        return Report(**row)

    def after(self, id: int, limit: int = 1000) -> list[Report]:
        with self.connection() as db:
            return [Report(**row) for row in db.execute("SELECT * FROM reports WHERE id > ? ORDER BY id LIMIT ?", (id, limit))]

    def newest(self) -> list[Report]:
        with self.connection() as db:
            return [Report(**row) for row in db.execute("SELECT * FROM reports ORDER BY id DESC LIMIT 20")]
