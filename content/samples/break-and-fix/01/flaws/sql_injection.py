"""SQL injection (FastAPI): a visitor's text becomes part of the statement."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import Annotated, Literal

from fastapi import Depends, FastAPI

broken, fixed = FastAPI(), FastAPI()

SCHEMA = """
CREATE TABLE trails (name TEXT, status TEXT);
CREATE TABLE users (name TEXT, password_hash TEXT);
INSERT INTO trails VALUES ('Heron Loop', 'open'), ('Kestrel Ridge', 'closed');
INSERT INTO users VALUES ('ranger', '$argon2id$a-hash-to-crack');
"""


def database() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", check_same_thread=False)) as connection:
        connection.executescript(SCHEMA)
        yield connection


Database = Annotated[sqlite3.Connection, Depends(database)]


# region: broken
@broken.get("/trails")
def search_broken(db: Database, q: str = "", order: str = "name") -> list[list[str]]:
    rows = db.execute(f"SELECT name, status FROM trails WHERE name LIKE '%{q}%' ORDER BY {order}")
    return [list(row) for row in rows]
# endregion


# region: fixed
@fixed.get("/trails")
def search_fixed(db: Database, q: str = "", order: Literal["name", "status"] = "name") -> list[list[str]]:
    # A value travels beside the statement. A column's name cannot: it is one of a list, or refused.
    rows = db.execute(f"SELECT name, status FROM trails WHERE name LIKE '%' || ? || '%' ORDER BY {order}", (q,))
    return [list(row) for row in rows]
# endregion
