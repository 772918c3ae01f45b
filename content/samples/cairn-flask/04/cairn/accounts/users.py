"""Who is signed in, and whether a name and a password belong together."""

import re
from functools import cache

from flask_login import current_user
from sqlalchemy import select
from werkzeug.security import check_password_hash, generate_password_hash

from cairn.extensions import db, login_manager
from cairn.models import User

NAME = re.compile(r"[a-z0-9][a-z0-9._-]{2,29}")


@login_manager.user_loader
def load_user(login_key: str) -> User | None:
    return db.session.scalar(select(User).where(User.login_key == login_key))


def visitor() -> User | None:
    """Flask-Login's `current_user` with a type, and None for somebody who is not logged in."""
    user = current_user._get_current_object()
    return user if isinstance(user, User) else None


def me() -> User:
    user = visitor()
    assert user is not None, "only behind @login_required"
    return user


def plain_name(name: str) -> str:
    """Names are in small letters, so that nobody can be Ranger beside ranger."""
    return name.strip().lower()


def find_user(name: str) -> User | None:
    name = plain_name(name)
    return db.session.scalar(select(User).where(User.name == name)) if NAME.fullmatch(name) else None


def authenticate(name: str, password: str) -> User | None:
    user = find_user(name)
    if user is None:
        check_password_hash(nobodys_hash(), password)  # takes as long as for a known name, so time gives no name away
        return None
    return user if user.check_password(password) else None


@cache
def nobodys_hash() -> str:
    return generate_password_hash("")
