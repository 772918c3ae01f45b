"""Cairn's tables, as classes."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Trail(Base):
    __tablename__ = "trails"
    __table_args__ = (
        CheckConstraint(
            "status IN ('open', 'caution', 'closed')", name="trails_status"
        ),
        CheckConstraint("length_km > 0", name="trails_length"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80), unique=True)
    status: Mapped[str] = mapped_column(String(10))
    length_km: Mapped[float]

    reports: Mapped[list["Report"]] = relationship(
        back_populates="trail",
        cascade="all, delete-orphan",
        passive_deletes=True,
    )


class User(Base):
    __tablename__ = "users"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(30), unique=True)


class Report(Base):
    __tablename__ = "reports"
    __table_args__ = (
        CheckConstraint("severity BETWEEN 1 AND 5", name="reports_severity"),
        CheckConstraint(
            "state IN ('pending', 'published', 'rejected')", name="reports_state"
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    trail_id: Mapped[int] = mapped_column(
        ForeignKey("trails.id", ondelete="CASCADE"), index=True
    )
    author_id: Mapped[int | None] = mapped_column(
        ForeignKey("users.id", ondelete="SET NULL"), index=True
    )
    severity: Mapped[int]
    body: Mapped[str] = mapped_column(Text)
    observed_on: Mapped[date]
    state: Mapped[str] = mapped_column(String(10), default="pending")

    trail: Mapped[Trail] = relationship(back_populates="reports")
    author: Mapped[User | None] = relationship()
