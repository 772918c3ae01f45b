"""Who calls the API: the holder of a bearer token, and nobody else. Cookies count for nothing here.

The tokens are rows of the database, not signed strings. A signed token (itsdangerous, JWT) needs no table, but it is
valid until it expires, whatever happens; a row can be deleted, and the token is worthless from that moment on.
"""

import secrets
from datetime import UTC, datetime, timedelta

from flask import request
from sqlalchemy import delete, select
from sqlalchemy.orm import joinedload
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.exceptions import Unauthorized

from cairn.extensions import db
from cairn.models import Token, User

LIFETIME = timedelta(days=30)


def issue_token(user: User) -> str:
    """A new key for the user, who alone gets to see it. Their expired ones go on this occasion."""
    now = datetime.now(UTC)
    key = secrets.token_urlsafe(32)
    db.session.execute(delete(Token).where(Token.user == user, Token.expires_at <= now))
    db.session.add(Token(user=user, digest=Token.digest_of(key), expires_at=now + LIFETIME))
    db.session.commit()
    return key


def caller() -> User | None:
    """Whose token it is, None without one. A token that does not hold is an error and no stranger: the program that
    sends it has to learn that it needs a new one."""
    sent = request.authorization
    if sent is None or sent.type != "bearer":
        return None
    valid = Token.digest == Token.digest_of(sent.token or ""), Token.expires_at > datetime.now(UTC)
    token = db.session.scalar(select(Token).options(joinedload(Token.user, innerjoin=True)).where(*valid))
    if token is None:
        raise unauthorized("This token is unknown or has expired. POST /api/token gives you a new one.")
    return token.user


def require_caller() -> User:
    user = caller()
    if user is None:
        raise unauthorized("Send a token: Authorization: Bearer TOKEN. POST /api/token gives you one.")
    return user


def unauthorized(detail: str) -> Unauthorized:
    return Unauthorized(detail, www_authenticate=WWWAuthenticate("bearer", {"realm": "cairn"}))
