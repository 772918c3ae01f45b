"""The second page, after a new report has arrived: by offset and by cursor."""

import base64
import json
import sqlite3

db = sqlite3.connect(":memory:", autocommit=True)
db.execute("CREATE TABLE report (id INTEGER PRIMARY KEY, observed_at TEXT NOT NULL)")
db.execute("CREATE INDEX newest ON report (observed_at, id)")


# region: offset
def by_offset(page, size=3):
    return db.execute(
        "SELECT observed_at, id FROM report ORDER BY observed_at DESC, id DESC LIMIT ? OFFSET ?",
        (size, (page - 1) * size),
    ).fetchall()
# endregion


# region: cursor
def by_cursor(cursor=None, size=3):
    place = decode(cursor) if cursor else ("9999-12-31", 0)
    rows = db.execute(
        "SELECT observed_at, id FROM report WHERE (observed_at, id) < (?, ?)"
        " ORDER BY observed_at DESC, id DESC LIMIT ?",
        (*place, size + 1),
    ).fetchall()
    more = len(rows) > size
    return rows[:size], encode(rows[size - 1]) if more else None


def encode(row):
    return base64.urlsafe_b64encode(json.dumps(row).encode()).decode()


def decode(cursor):
    try:
        match json.loads(base64.urlsafe_b64decode(cursor)):
            case [str() as observed_at, int() as number] if 0 < number < 2**63:  # as much as SQLite takes
                return observed_at, number
    except (ValueError, RecursionError):
        pass
    raise ValueError("This cursor is not one of ours.")  # an API answers 400
# endregion


def add(number, observed_at):
    db.execute("INSERT INTO report VALUES (?, ?)", (number, observed_at))


def ids(rows):
    return [number for _, number in rows]


def main():
    for number in range(1, 7):
        add(number, f"2026-11-{10 + number}")
    first_page, cursor = by_cursor()
    print("page 1 either way:", ids(by_offset(1)), ids(first_page))
    add(7, "2026-11-20")
    print("a report arrives: 7")
    print("page 2 by offset:", ids(by_offset(2)))
    print("page 2 by cursor:", ids(by_cursor(cursor)[0]))


if __name__ == "__main__":
    main()
