"""Way 1, a session: the cookie holds a random number, the server knows whose it is and may forget it."""

import sqlite3
import time

from store import digest, new_secret

LASTS = 14 * 24 * 3600  # seconds


# region: session
def start(db: sqlite3.Connection, user: str) -> str:
    secret = new_secret()  # always a new one at login: a planted id is worth nothing
    db.execute("INSERT INTO sessions VALUES (?, ?, ?)", (digest(secret), user, time.time() + LASTS))
    return secret


def user_of(db: sqlite3.Connection, secret: str) -> str | None:
    query = "SELECT user FROM sessions WHERE digest = ? AND expires > ?"
    row = db.execute(query, (digest(secret), time.time())).fetchone()
    return str(row[0]) if row else None


def end(db: sqlite3.Connection, secret: str) -> None:
    db.execute("DELETE FROM sessions WHERE digest = ?", (digest(secret),))
# endregion


def end_all(db: sqlite3.Connection, user: str) -> None:
    """After a new password, or "log out everywhere"."""
    db.execute("DELETE FROM sessions WHERE user = ?", (user,))
