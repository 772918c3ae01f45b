"""Searches published reports, once dangerously and once safely.

    python search.py "ice"
    python search.py "climbers' steps"
    python search.py "' OR 1=1 --"
"""

import sqlite3
import sys
from contextlib import closing

from lab import connect

type Found = list[tuple[int, str]]  # id and state of each report


# region: unsafe
def search_unsafe(db: sqlite3.Connection, word: str) -> Found:
    sql = f"""SELECT id, state FROM reports
              WHERE state = 'published' AND body LIKE '%{word}%'"""
    return db.execute(sql).fetchall()
# endregion


# region: safe
def search(db: sqlite3.Connection, word: str) -> Found:
    sql = """SELECT id, state FROM reports
             WHERE state = 'published' AND body LIKE ?"""
    return db.execute(sql, (f"%{word}%",)).fetchall()
# endregion


# region: order
ORDERS = {"newest": "observed_at DESC", "worst": "severity DESC, observed_at DESC"}


def published(db: sqlite3.Connection, order: str) -> Found:
    sql = f"""SELECT id, state FROM reports
              WHERE state = 'published' ORDER BY {ORDERS[order]}"""
    return db.execute(sql).fetchall()
# endregion


def main(word: str) -> None:
    with closing(connect()) as db:
        for function in (search_unsafe, search):
            try:
                found = function(db, word)
            except sqlite3.Error as error:
                print(f"{function.__name__:<13}  {type(error).__name__}: {error}")
            else:
                pending = sum(state == "pending" for _, state in found)
                print(f"{function.__name__:<13}  found {len(found)}, of them pending: {pending}")


if __name__ == "__main__":
    main(sys.argv[1])
