# region: passwords
"""Users, passwords and sign-ins.

A sign-in is an opaque random token with a row in the database, not a JWT: it ends at once when the row is deleted,
and a JWT that can be revoked needs such a lookup too. Only a hash is stored, so a stolen copy of the database
signs nobody in. One fast round of SHA-256 is enough for 256 random bits; passwords, which can be guessed, need Argon2.
"""

import hashlib
import secrets
from datetime import UTC, datetime, timedelta
from functools import cache

from pwdlib import PasswordHash
from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from cairn.models import AccessToken, Role, User

PASSWORDS = PasswordHash.recommended()


class NameTaken(Exception):
    pass


def add_user(session: Session, name: str, password: str) -> User:
    user = User(name=name, password_hash=PASSWORDS.hash(password), role=Role.HIKER)
    session.add(user)
    try:
        session.flush()
    except IntegrityError as error:  # the unique key decides, also between two requests at the same moment
        session.rollback()
        raise NameTaken from error
    return user


def authenticate(session: Session, name: str, password: str) -> User | None:
    user = session.scalar(select(User).where(User.name == name))
    # Without a user, or without a password, there is still a hash to compare with: all answers take the same time.
    stored = user.password_hash if user else None
    valid, new_hash = PASSWORDS.verify_and_update(password, stored or decoy_hash())
    if user is None or not valid:
        return None
    if new_hash is not None:  # Argon2's recommended cost has grown since the password was hashed
        user.password_hash = new_hash
    return user


@cache
def decoy_hash() -> str:
    return PASSWORDS.hash(secrets.token_urlsafe())
# endregion


# region: tokens
def sign_in(session: Session, user: User, lasts: timedelta) -> str:
    """Make a token for this user, and clear away the user's expired ones."""
    now = datetime.now(UTC)
    session.execute(delete(AccessToken).where(AccessToken.user_id == user.id, AccessToken.expires_at <= now))
    token = secrets.token_urlsafe(32)
    session.add(AccessToken(digest=digest(token), user_id=user.id, expires_at=now + lasts))
    return token


def find_signed_in(session: Session, token: str) -> User | None:
    query = select(User).join(AccessToken, AccessToken.user_id == User.id)
    return session.scalar(
        query.where(AccessToken.digest == digest(token), AccessToken.expires_at > datetime.now(UTC))
    )


def sign_out(session: Session, token: str) -> None:
    session.execute(delete(AccessToken).where(AccessToken.digest == digest(token)))


def digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
# endregion
