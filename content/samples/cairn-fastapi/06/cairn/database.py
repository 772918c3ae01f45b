"""One engine for the application, one session for each request."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from typing import Annotated, Any

from fastapi import Depends, Request
from fastapi.concurrency import run_in_threadpool
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.orm import Session, sessionmaker

CONNECTIONS = 15


class Database:
    """The engine, and as many places as it has connections."""

    def __init__(self, url: str) -> None:
        self.engine = create_engine(url, pool_size=CONNECTIONS, max_overflow=0, pool_pre_ping=True)
        if self.engine.dialect.name == "sqlite":
            event.listen(self.engine, "connect", enforce_foreign_keys)
        # expire_on_commit=False: after a commit the answer is built without asking the database again.
        self.session = sessionmaker(self.engine, expire_on_commit=False)
        self.places = asyncio.Semaphore(CONNECTIONS)


def enforce_foreign_keys(connection: sqlite3.Connection, _record: Any) -> None:
    """SQLite checks REFERENCES only on connections that ask for it."""
    connection.execute("PRAGMA foreign_keys = ON")


async def get_session(request: Request) -> AsyncIterator[Session]:
    """Open a session for this request and close it. To commit is the endpoint's part.

    A request waits here for a free connection, where waiting costs no thread. Were it to wait inside a `def`
    function, the waiting requests could take all 40 threads, and those that have a connection would find no
    thread to finish in.
    """
    database: Database = request.app.state.database
    async with database.places:
        session = database.session()
        try:
            yield session
        finally:
            await run_in_threadpool(session.close)


# scope="function": close before the answer is sent, so that a slow client does not keep a connection.
SessionDep = Annotated[Session, Depends(get_session, scope="function")]


def migration_engine(url: str) -> Engine:
    return Database(url).engine
