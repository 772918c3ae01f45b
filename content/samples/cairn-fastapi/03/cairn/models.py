# region: imports
"""The stored models: what the database holds."""

from datetime import date
from enum import Enum, StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, MetaData, String, Text
from sqlalchemy import Enum as EnumColumn
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship
# endregion


class Status(StrEnum):
    OPEN = "open"
    CAUTION = "caution"
    CLOSED = "closed"


class Category(StrEnum):
    FALLEN_TREE = "fallen_tree"
    ICE = "ice"
    WASHED_OUT = "washed_out"
    OTHER = "other"


class State(StrEnum):
    PENDING = "pending"
    APPROVED = "approved"
    REJECTED = "rejected"


# region: base
class Base(DeclarativeBase):
    # Names for the constraints, so that a later migration can say which one it drops.
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {
        # Stored as text with a CHECK: the value ("fallen_tree") and not Python's name for it (FALLEN_TREE).
        Enum: EnumColumn(
            Enum,
            native_enum=False,
            create_constraint=True,
            length=20,
            values_callable=lambda members: [member.value for member in members],
        ),
    }
# endregion


# region: tables
class Region(Base):
    __tablename__ = "regions"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80), unique=True)


class Trail(Base):
    __tablename__ = "trails"
    __table_args__ = (CheckConstraint("length_km > 0", name="length"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80), unique=True)
    status: Mapped[Status]
    length_km: Mapped[float]
    region_id: Mapped[int] = mapped_column(ForeignKey("regions.id"), index=True)

    # A trail never appears without its region's name: one query with a JOIN instead of one more for each trail.
    region: Mapped[Region] = relationship(lazy="joined", innerjoin=True)


class User(Base):
    __tablename__ = "users"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(30), unique=True)
# endregion


# region: report
class Report(Base):
    __tablename__ = "reports"
    __table_args__ = (CheckConstraint("severity BETWEEN 1 AND 5", name="severity"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    trail_id: Mapped[int] = mapped_column(ForeignKey("trails.id"), index=True)
    author_id: Mapped[int | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"), index=True)
    category: Mapped[Category]
    severity: Mapped[int]
    body: Mapped[str] = mapped_column(Text)
    observed_at: Mapped[date]
    state: Mapped[State] = mapped_column(default=State.PENDING)

    trail: Mapped[Trail] = relationship(lazy="joined", innerjoin=True)
    author: Mapped[User | None] = relationship(lazy="joined")
# endregion
