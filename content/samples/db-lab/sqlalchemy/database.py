"""One engine for the program, and the SQL it sends."""

import os
import sqlite3
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.orm import sessionmaker

URL = os.environ.get("DATABASE_URL", "sqlite:///cairn.sqlite3")


def make_engine(url: str) -> Engine:
    engine = create_engine(url)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", enforce_foreign_keys)
    return engine


def enforce_foreign_keys(connection: sqlite3.Connection, _record: Any) -> None:
    """SQLite checks foreign keys only on connections that ask for it."""
    connection.execute("PRAGMA foreign_keys = ON")


engine = make_engine(URL)
Session = sessionmaker(engine)
