import os
from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.orm import Session

URL = os.environ.get("DATABASE_URL", "sqlite:///levels.sqlite3")
SQLITE = URL.startswith("sqlite")


def make_engine() -> Engine:
    # SQLite has one writer at a time: forty sensors at once wait for their turn, however slow the disk is.
    engine = create_engine(URL, connect_args={"timeout": 60} if SQLITE else {})
    if SQLITE:
        event.listen(engine, "connect", lambda connection, _: connection.execute("PRAGMA journal_mode = wal"))
    return engine


engine = make_engine()


def open_session() -> Iterator[Session]:
    with Session(engine) as session:
        yield session


Database = Annotated[Session, Depends(open_session)]
