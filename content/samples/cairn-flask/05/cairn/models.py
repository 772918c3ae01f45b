"""The tables of Cairn."""

import hashlib
import secrets
from datetime import date, datetime
from enum import StrEnum

from flask_login import UserMixin
from sqlalchemy import CheckConstraint, DateTime, Enum, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship
from werkzeug.security import check_password_hash, generate_password_hash

from cairn.extensions import Model
from cairn.rules import SEVERITY_MAX, SEVERITY_MIN


class Status(StrEnum):
    OPEN = "open"
    CAUTION = "caution"
    CLOSED = "closed"


class Category(StrEnum):
    FALLEN_TREE = "fallen_tree"
    ICE = "ice"
    WASHED_OUT = "washed_out"
    OTHER = "other"

    @property
    def label(self) -> str:
        return self.replace("_", " ").capitalize()


class State(StrEnum):
    PENDING = "pending"
    APPROVED = "approved"
    REJECTED = "rejected"

    @property
    def label(self) -> str:
        return self.capitalize()


class Role(StrEnum):
    HIKER = "hiker"
    RANGER = "ranger"


def words(kind: type[StrEnum]) -> Enum:
    """A text column that takes the values of an enum, on every database, with a CHECK that says so."""
    return Enum(
        kind,
        name=kind.__name__.lower(),
        native_enum=False,
        create_constraint=True,
        length=20,
        values_callable=lambda members: [member.value for member in members],
    )


class Region(Model):
    __tablename__ = "regions"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80), unique=True)
    time_zone: Mapped[str] = mapped_column(String(40))


class Trail(Model):
    __tablename__ = "trails"
    __table_args__ = (CheckConstraint("length_km > 0", name="length"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80), unique=True)
    region_id: Mapped[int] = mapped_column(ForeignKey("regions.id"))
    status: Mapped[Status] = mapped_column(words(Status), default=Status.OPEN)
    length_km: Mapped[float]

    region: Mapped[Region] = relationship(lazy="joined", innerjoin=True)


class User(UserMixin, Model):
    __tablename__ = "users"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(30), unique=True)
    password_hash: Mapped[str] = mapped_column(String(255))
    role: Mapped[Role] = mapped_column(words(Role), default=Role.HIKER)
    region_id: Mapped[int | None] = mapped_column(ForeignKey("regions.id"))
    login_key: Mapped[str] = mapped_column(String(43), unique=True, default=lambda: secrets.token_urlsafe(32))

    region: Mapped[Region | None] = relationship()

    def set_password(self, password: str) -> None:
        self.password_hash = generate_password_hash(password)

    def check_password(self, password: str) -> bool:
        return check_password_hash(self.password_hash, password)

    def get_id(self) -> str:
        """What Flask-Login puts into its cookies. It can be changed, unlike the id: that ends every session."""
        return self.login_key

    def end_sessions(self) -> None:
        self.login_key = secrets.token_urlsafe(32)

    @property
    def is_ranger(self) -> bool:
        return self.role is Role.RANGER

    def moderates(self, trail: Trail) -> bool:
        return self.is_ranger and self.region_id == trail.region_id


class Report(Model):
    __tablename__ = "reports"
    __table_args__ = (
        CheckConstraint(f"severity BETWEEN {SEVERITY_MIN} AND {SEVERITY_MAX}", name="severity"),
        Index("ix_reports_of_a_trail", "trail_id", "state", "observed_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    trail_id: Mapped[int] = mapped_column(ForeignKey("trails.id", ondelete="CASCADE"))
    author_id: Mapped[int | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"), index=True)
    category: Mapped[Category] = mapped_column(words(Category))
    severity: Mapped[int]
    body: Mapped[str] = mapped_column(Text)
    observed_at: Mapped[date]
    state: Mapped[State] = mapped_column(words(State), default=State.PENDING)

    trail: Mapped[Trail] = relationship()
    author: Mapped[User | None] = relationship()  # None: the account was deleted

    # region: visible-to
    def visible_to(self, user: User | None) -> bool:
        if self.state is State.APPROVED:
            return True
        return user is not None and (self.author_id == user.id or user.moderates(self.trail))
    # endregion


class Token(Model):
    """A key to the API. The table holds only its digest, so a copy of the database opens nothing."""

    __tablename__ = "tokens"

    id: Mapped[int] = mapped_column(primary_key=True)
    digest: Mapped[str] = mapped_column(String(64), unique=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    expires_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))

    user: Mapped[User] = relationship()

    @staticmethod
    def digest_of(key: str) -> str:
        """A plain hash is enough here, unlike for passwords: nobody can guess 256 random bits."""
        return hashlib.sha256(key.encode()).hexdigest()
