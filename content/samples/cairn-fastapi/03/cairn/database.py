# region: engine
"""One engine for the application, one session for each request."""

import os
import sqlite3
from collections.abc import Iterator
from typing import Annotated, Any

from fastapi import Depends
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.orm import Session, sessionmaker


def database_url() -> str:
    """With the driver in it: sqlite:///cairn.sqlite3, postgresql+psycopg://cairn:password@localhost/cairn."""
    return os.environ.get("DATABASE_URL", "sqlite:///cairn.sqlite3")


def make_engine(url: str) -> Engine:
    engine = create_engine(url, pool_pre_ping=True)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", enforce_foreign_keys)
    return engine


def enforce_foreign_keys(connection: sqlite3.Connection, _record: Any) -> None:
    """SQLite checks REFERENCES only on connections that ask for it."""
    connection.execute("PRAGMA foreign_keys = ON")


engine = make_engine(database_url())
# expire_on_commit=False: after a commit the answer is built without asking the database again.
Sessions = sessionmaker(engine, expire_on_commit=False)
# endregion


# region: session
def get_session() -> Iterator[Session]:
    """Give the endpoint a session, and close it. The commit stands in the endpoint.

    Only the endpoint knows when its work is complete. And as a rule, what follows a `yield` runs when the answer has
    been sent already: a commit that fails there is a "201 Created" for a row that does not exist.
    """
    with Sessions() as session:
        yield session


# scope="function" is the exception to that rule: close as soon as the endpoint has returned, before the answer is
# sent. A client that reads slowly then holds no connection.
SessionDep = Annotated[Session, Depends(get_session, scope="function")]
# endregion
