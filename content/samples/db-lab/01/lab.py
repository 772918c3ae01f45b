"""Builds cairn.sqlite3 from schema.sql and seed.sql, runs a query file, or asks how a query would run.

    python lab.py build
    python lab.py run queries/open-trails.sql
    python lab.py explain queries/reports-of-a-trail.sql
"""

import argparse
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

HERE = Path(__file__).parent
DATABASE = Path("cairn.sqlite3")


# region: connect
def connect(path: Path = DATABASE, timeout: float = 5.0) -> sqlite3.Connection:
    db = sqlite3.connect(path, timeout=timeout, autocommit=True)
    db.execute("PRAGMA foreign_keys = ON")
    return db
# endregion


def build(path: Path = DATABASE) -> None:
    """Makes the file again from nothing."""
    for old in (path, Path(f"{path}-wal"), Path(f"{path}-shm")):
        old.unlink(missing_ok=True)
    with closing(connect(path)) as db:
        db.executescript((HERE / "schema.sql").read_text(encoding="utf-8"))
        db.executescript((HERE / "seed.sql").read_text(encoding="utf-8"))


# region: transaction
@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise
# endregion


def as_table(names: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    cells = [list(names), *([("NULL" if value is None else str(value)) for value in row] for row in rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(cells[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in cells]
    return "\n".join([lines[0], "  ".join("-" * width for width in widths), *lines[1:]])


def run(db: sqlite3.Connection, sql: str) -> str:
    cursor = db.execute(sql)
    return as_table([column[0] for column in cursor.description], cursor) if cursor.description else "done"


def explain(db: sqlite3.Connection, sql: str) -> str:
    return "\n".join(row[3] for row in db.execute("EXPLAIN QUERY PLAN " + sql))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    verbs = parser.add_subparsers(dest="verb", required=True)
    verbs.add_parser("build")
    for verb in ("run", "explain"):
        verbs.add_parser(verb).add_argument("file", type=Path)
    arguments = parser.parse_args()
    if arguments.verb == "build":
        build()
        print(DATABASE, "is ready")
        return
    if not DATABASE.exists():
        parser.error("there is no cairn.sqlite3 here yet: run 'lab.py build' first")
    with closing(connect()) as db:
        print((run if arguments.verb == "run" else explain)(db, arguments.file.read_text(encoding="utf-8")))


if __name__ == "__main__":
    main()
