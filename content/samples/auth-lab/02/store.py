"""The database: users, sessions, refresh tokens. Of secrets only digests, so a stolen copy logs nobody in."""

import hashlib
import secrets
import sqlite3
from functools import cache

from pwdlib import PasswordHash

PASSWORDS = PasswordHash.recommended()
SCHEMA = """
CREATE TABLE users (name TEXT PRIMARY KEY, password_hash TEXT NOT NULL, role TEXT NOT NULL);
CREATE TABLE sessions (digest TEXT PRIMARY KEY, user TEXT NOT NULL, expires REAL NOT NULL);
CREATE TABLE refresh_tokens (
    digest TEXT PRIMARY KEY, family TEXT NOT NULL, user TEXT NOT NULL, expires REAL NOT NULL, used INTEGER NOT NULL DEFAULT 0
);
"""


def new_database() -> sqlite3.Connection:
    # In memory, one connection for all threads of the server: enough for a lab.
    db = sqlite3.connect(":memory:", check_same_thread=False, autocommit=True)
    db.executescript(SCHEMA)
    return db


def add_user(db: sqlite3.Connection, name: str, password: str, role: str) -> None:
    db.execute("INSERT INTO users VALUES (?, ?, ?)", (name, PASSWORDS.hash(password), role))


def password_is_right(db: sqlite3.Connection, name: str, password: str) -> bool:
    row = db.execute("SELECT password_hash FROM users WHERE name = ?", (name,)).fetchone()
    right = PASSWORDS.verify(password, row[0] if row else decoy())
    return row is not None and right


def role_of(db: sqlite3.Connection, name: str) -> str | None:
    row = db.execute("SELECT role FROM users WHERE name = ?", (name,)).fetchone()
    return str(row[0]) if row else None


def new_secret() -> str:
    return secrets.token_urlsafe(32)


def digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()  # fast is enough: nobody guesses 256 random bits


@cache
def decoy() -> str:
    return PASSWORDS.hash(new_secret())
