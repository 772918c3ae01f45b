"""One engine for the application, one session for each request."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated, Any

from fastapi import Depends, Request
from fastapi.concurrency import run_in_threadpool
from sqlalchemy import create_engine, event
from sqlalchemy.orm import Session, sessionmaker

# region: database
CONNECTIONS = 15


class Database:
    """The engine, a factory for its sessions, and as many places as it has connections."""

    def __init__(self, url: str) -> None:
        self.engine = create_engine(url, pool_size=CONNECTIONS, max_overflow=0, pool_pre_ping=True)
        if self.engine.dialect.name == "sqlite":
            event.listen(self.engine, "connect", enforce_foreign_keys)
        # expire_on_commit=False: after a commit the answer is built without asking the database again.
        self.sessions = sessionmaker(self.engine, expire_on_commit=False)
        self.places = asyncio.Semaphore(CONNECTIONS)

    @asynccontextmanager
    async def session(self) -> AsyncIterator[Session]:
        """Wait for a place, lend a session, close it. Nothing is committed here.

        Waiting here costs no thread. Were requests to wait for a connection inside `def` functions, the waiting ones
        could fill all 40 threads, and those that hold a connection would find no thread to finish in.
        """
        async with self.places:
            session = self.sessions()
            try:
                yield session
            finally:
                await run_in_threadpool(session.close)
# endregion


def enforce_foreign_keys(connection: sqlite3.Connection, _record: Any) -> None:
    """SQLite checks REFERENCES only on connections that ask for it."""
    connection.execute("PRAGMA foreign_keys = ON")


# region: session
async def get_session(request: Request) -> AsyncIterator[Session]:
    """Give the endpoint a session, and close it. The commit stands in the endpoint.

    Only the endpoint knows when its work is complete. And as a rule, what follows a `yield` runs when the answer has
    been sent already: a commit that fails there is a "201 Created" for a row that does not exist.
    """
    database: Database = request.app.state.database
    async with database.session() as session:
        yield session


# scope="function" is the exception to that rule: close as soon as the endpoint has returned, before the answer is
# sent. A client that reads slowly then holds no connection.
SessionDep = Annotated[Session, Depends(get_session, scope="function")]
# endregion
