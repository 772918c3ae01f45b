"""Cairn's tables for SQLAlchemy. The key trail_id has no index yet: that is one of the things to find."""

from datetime import datetime

from sqlalchemy import DateTime, ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Region(Base):
    __tablename__ = "regions"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


class Trail(Base):
    __tablename__ = "trails"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    region_id: Mapped[int] = mapped_column(ForeignKey("regions.id"))
    region: Mapped[Region] = relationship()
    reports: Mapped[list["Report"]] = relationship(back_populates="trail")


class Report(Base):
    __tablename__ = "reports"

    id: Mapped[int] = mapped_column(primary_key=True)
    trail_id: Mapped[int] = mapped_column(ForeignKey("trails.id"))
    author: Mapped[str]
    body: Mapped[str]
    state: Mapped[str]
    observed_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    trail: Mapped[Trail] = relationship(back_populates="reports")
