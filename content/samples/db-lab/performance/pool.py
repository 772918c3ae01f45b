"""A pool that runs dry, and a server that is full: `python pool.py client`, `python pool.py server`"""

import sys
from contextlib import ExitStack

from sqlalchemy import NullPool, create_engine, text
from sqlalchemy.exc import OperationalError, TimeoutError

from server import PostgreSQLIsMissing, database


def client() -> None:
    # region: client
    engine = create_engine(
        "sqlite:///cairn.sqlite3",
        pool_size=2,
        max_overflow=1,
        pool_timeout=0.5,
    )
    held = [engine.connect() for _request in range(3)]
    print(engine.pool.status())
    try:
        engine.connect()
    except TimeoutError as error:
        print("4th request:", error)
    held.pop().close()
    with engine.connect():
        print("5th request: served")
    # endregion
    for connection in held:
        connection.close()
    engine.dispose()


def server() -> None:
    with database() as url, ExitStack() as held:
        engine = create_engine(url, poolclass=NullPool)
        with engine.connect() as connection:
            print("max_connections:", connection.scalar(text("SHOW max_connections")))
        try:
            for number in range(1, 1000):
                held.enter_context(engine.connect())
        except OperationalError as error:
            print(f"connection {number}:", str(error.orig).partition("FATAL:  ")[2] or error.orig)


if __name__ == "__main__":
    try:
        {"client": client, "server": server}[sys.argv[1]]()
    except PostgreSQLIsMissing as error:
        sys.exit(f"not run: {error}")
