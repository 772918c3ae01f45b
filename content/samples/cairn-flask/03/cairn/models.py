"""The tables of Cairn."""

from datetime import date
from enum import StrEnum

from sqlalchemy import CheckConstraint, Enum, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from cairn.extensions import Model
from cairn.rules import SEVERITY_MAX, SEVERITY_MIN


# region: words
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
# endregion


# region: trail
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
# endregion


# region: report
class Report(Model):
    __tablename__ = "reports"
    __table_args__ = (
        CheckConstraint(f"severity BETWEEN {SEVERITY_MIN} AND {SEVERITY_MAX}", name="severity"),
        Index("ix_reports_of_a_trail", "trail_id", "state", "observed_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    trail_id: Mapped[int] = mapped_column(ForeignKey("trails.id", ondelete="CASCADE"))
    category: Mapped[Category] = mapped_column(words(Category))
    severity: Mapped[int]
    body: Mapped[str] = mapped_column(Text)
    observed_at: Mapped[date]
    state: Mapped[State] = mapped_column(words(State), default=State.PENDING)

    trail: Mapped[Trail] = relationship()
# endregion
