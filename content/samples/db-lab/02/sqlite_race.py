"""The same code on SQLite: a second volunteer signs up in the middle of the first one's sign-up.

    python sqlite_race.py
"""

import tempfile
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import OperationalError

from models import Base
from places import Way, conditional_update, read_then_write, select_for_update, sign_up
from race import new_party, people

MODES = {"Python's default": None, "BEGIN": "BEGIN", "BEGIN IMMEDIATE": "BEGIN IMMEDIATE"}


def make_engine(file: Path, begin: str | None) -> Engine:
    engine = create_engine(f"sqlite:///{file}", connect_args={"timeout": 0})
    if begin:
        @event.listens_for(engine, "connect")
        def no_begin_of_its_own(connection: Any, _record: Any) -> None:
            connection.isolation_level = None

        @event.listens_for(engine, "begin")
        def our_begin(connection: Any) -> None:
            connection.exec_driver_sql(begin)
    return engine


# region: in-between
def answer(engine: Engine, way: Way, party: int, hiker: str) -> str:
    try:
        return sign_up(engine, way, party, hiker)
    except OperationalError as error:
        return str(error.orig)


def in_between(engine: Engine, way: Way, party: int) -> tuple[str, str]:
    """Two answers; the second volunteer comes when the first has looked."""
    second: list[str] = []

    def now(*arguments: Any) -> None:
        if arguments[2].startswith("INSERT") and not second:
            second.append("")
            second[0] = answer(engine, way, party, "hiker2")

    event.listen(engine, "before_cursor_execute", now)
    try:
        return answer(engine, way, party, "hiker"), second[0]
    finally:
        event.remove(engine, "before_cursor_execute", now)
# endregion


def main() -> None:
    print(f"{'transaction':<17} {'way':<19} {'first':<10} {'second':<19} people (10 places)")
    with tempfile.TemporaryDirectory() as folder:
        for mode, begin in MODES.items():
            for way in (read_then_write, select_for_update, conditional_update):
                engine = make_engine(Path(folder) / f"{mode} {way.__name__}.sqlite3", begin)
                Base.metadata.create_all(engine)
                party = new_party(engine, 10, tuple(f"volunteer {number}" for number in range(1, 10)))
                first, second = in_between(engine, way, party)
                print(f"{mode:<17} {way.__name__:<19} {first:<10} {second:<19} {people(engine, party):>6}")
                engine.dispose()


if __name__ == "__main__":
    main()
