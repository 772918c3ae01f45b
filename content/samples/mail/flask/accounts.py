"""Users, their passwords, and who is logged in."""

import secrets
from functools import cache

from pwdlib import PasswordHash
from sqlalchemy import Engine, ForeignKey, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

PASSWORDS = PasswordHash.recommended()
SHORTEST, LONGEST = 12, 256


class Model(DeclarativeBase):
    pass


def new_key() -> str:
    return secrets.token_urlsafe(32)


# region: tables
class User(Model):
    __tablename__ = "users"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    email: Mapped[str] = mapped_column(unique=True)  # in small letters
    password_hash: Mapped[str]
    login_key: Mapped[str] = mapped_column(unique=True, default=new_key)  # what the session cookie must match


class ResetToken(Model):
    __tablename__ = "reset_tokens"

    digest: Mapped[str] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    created: Mapped[float]
    expires: Mapped[float]
# endregion


def open_database(url: str) -> Engine:
    engine = create_engine(url)
    Model.metadata.create_all(engine)  # a project that lives on has migrations
    return engine


def seed(engine: Engine) -> None:
    with Session(engine) as db:
        if db.scalar(select(User)) is None:
            db.add(User(name="hiker", email="hiker@cairn.example", password_hash=PASSWORDS.hash("cairn-pass-1234")))
            db.commit()


def find_by_email(db: Session, address: str) -> User | None:
    return db.scalar(select(User).where(User.email == address.strip().lower()))


def find_by_key(db: Session, key: str) -> User | None:
    return db.scalar(select(User).where(User.login_key == key))


def authenticate(db: Session, name: str, password: str) -> User | None:
    user = db.scalar(select(User).where(User.name == name))
    right = PASSWORDS.verify(password[:LONGEST], user.password_hash if user else decoy())
    return user if right else None


@cache
def decoy() -> str:
    """For a name that nobody has, so that the answer takes as long."""
    return PASSWORDS.hash(secrets.token_urlsafe())


def what_is_wrong(password: str, again: str) -> str | None:
    if not SHORTEST <= len(password) <= LONGEST:
        return f"A password has {SHORTEST} to {LONGEST} characters."
    return None if password == again else "The two passwords differ."
