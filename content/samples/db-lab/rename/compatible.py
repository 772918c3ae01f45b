"""Which release of the code works on which stage of the tables? Try them all.

    python compatible.py
"""

import logging
import os
import tempfile
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.exc import DBAPIError

from backfill import backfill
from releases import RELEASES, Release

CONFIG = Config(Path(__file__).with_name("alembic.ini"))


def attempt(connection: Connection, release: Release) -> str:
    """One hiker reads an old trail, another adds a new one; all is taken back."""
    with connection.begin() as transaction:
        try:
            if release.length(connection, "Old Mill Path") != 6.5:
                return "reads NULL"
            release.save(connection, "New Trail", 3.0)
        except DBAPIError:
            return "error"
        finally:
            transaction.rollback()
    return "works"


def handed_over(connection: Connection, writer: Release, reader: Release) -> str:
    """Two releases at work side by side: one saves a trail, the other shows it."""
    with connection.begin() as transaction:
        writer.save(connection, "New Trail", 3.0)
        length = reader.length(connection, "New Trail")
        transaction.rollback()
    return "works" if length == 3.0 else "reads NULL"


def stages(engine: Engine) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """For each stage of the tables, what every release makes of it; and how releases read one another's rows."""
    table: dict[str, list[str]] = {}

    def look(stage: str) -> None:
        with engine.connect() as connection:
            table[stage] = [attempt(connection, release) for release in RELEASES.values()]

    command.upgrade(CONFIG, "0005")
    with engine.begin() as connection:
        RELEASES["1, before"].save(connection, "Old Mill Path", 6.5)
    look("before")
    command.upgrade(CONFIG, "0006")
    look("expanded")
    backfill(engine)
    look("backfilled")
    with engine.connect() as connection:
        pairs = {name.split(",")[0]: [handed_over(connection, writer, reader) for reader in RELEASES.values()]
                 for name, writer in RELEASES.items()}
    command.upgrade(CONFIG, "0007")
    look("contracted")
    return table, pairs


def main() -> None:
    logging.disable()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DATABASE_URL"] = f"sqlite:///{Path(folder) / 'trial.sqlite3'}"
        engine = create_engine(os.environ["DATABASE_URL"])
        table, pairs = stages(engine)
        engine.dispose()
    show("tables", table)
    show("written by", pairs)


def show(heading: str, table: dict[str, list[str]]) -> None:
    print(f"{heading:<18}", *(f"{column:<11}" for column in table))
    for number, name in enumerate(RELEASES):
        print(f"{name:<18}", *(f"{results[number]:<11}" for results in table.values()))
    print()


if __name__ == "__main__":
    main()
