"""Way 2, tokens: a signed JWT says who you are for five minutes; a refresh token, once each, gets the next one."""

import secrets
import sqlite3
import time
from typing import Any

import jwt

from store import digest, new_secret, role_of

KEY = secrets.token_bytes(32)  # in yours: from the environment, the same in every process
ISSUER = "https://auth.cairn.example"
AUDIENCE = "https://api.cairn.example"
ACCESS_LASTS = 5 * 60  # seconds; so long a stolen one is good, and nobody can call it back
REFRESH_LASTS = 14 * 24 * 3600


class TokenRefused(Exception):
    pass


def new_access_token(user: str, role: str | None) -> str:
    now = int(time.time())
    claims = {"iss": ISSUER, "aud": AUDIENCE, "sub": user, "role": role, "iat": now, "exp": now + ACCESS_LASTS}
    return jwt.encode(claims, KEY, algorithm="HS256")


# region: read
def read_access_token(token: str) -> dict[str, Any]:
    try:
        return jwt.decode(
            token, KEY,
            algorithms=["HS256"],  # what we sign with; never what the token says of itself
            audience=AUDIENCE, issuer=ISSUER,
            options={"require": ["exp", "iat", "sub", "aud", "iss"]},
        )
    except jwt.InvalidTokenError as error:
        raise TokenRefused(str(error)) from error
# endregion


def new_pair(db: sqlite3.Connection, user: str, family: str | None = None) -> tuple[str, str]:
    """An access token and a refresh token. All that come from one login are a family."""
    refresh = new_secret()
    row = (digest(refresh), family or secrets.token_hex(8), user, time.time() + REFRESH_LASTS)
    db.execute("INSERT INTO refresh_tokens (digest, family, user, expires) VALUES (?, ?, ?, ?)", row)
    return new_access_token(user, role_of(db, user)), refresh


# region: exchange
def exchange(db: sqlite3.Connection, refresh: str) -> tuple[str, str]:
    query = "SELECT family, user FROM refresh_tokens WHERE digest = ? AND expires > ?"
    row = db.execute(query, (digest(refresh), time.time())).fetchone()
    if row is None:
        raise TokenRefused("Unknown or expired refresh token")
    family, user = row
    # One statement looks and marks: of two requests with the same token only one changes a row.
    # With several connections this and new_pair are one transaction; commit before you refuse, or the family lives on.
    if db.execute("UPDATE refresh_tokens SET used = 1 WHERE digest = ? AND used = 0", (digest(refresh),)).rowcount == 0:
        end_family(db, family)  # used twice: by its owner and by a thief, and nobody knows who came first
        raise TokenRefused("Refresh token used twice")
    return new_pair(db, user, family)
# endregion


def end_family(db: sqlite3.Connection, family: str) -> None:
    db.execute("DELETE FROM refresh_tokens WHERE family = ?", (family,))


def end(db: sqlite3.Connection, refresh: str) -> None:
    """Log out. The access token goes on until it expires."""
    row = db.execute("SELECT family FROM refresh_tokens WHERE digest = ?", (digest(refresh),)).fetchone()
    if row is not None:
        end_family(db, row[0])
