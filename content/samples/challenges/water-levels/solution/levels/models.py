from datetime import UTC, datetime, timedelta

from sqlalchemy import BigInteger, ForeignKey, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)


class Base(DeclarativeBase):
    pass


class Ranger(Base):
    __tablename__ = "rangers"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)


class Station(Base):
    __tablename__ = "stations"

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    place: Mapped[str] = mapped_column(String(200))
    zero_point: Mapped[float]
    warning_level: Mapped[float]
    key_hash: Mapped[str | None] = mapped_column(String(64))


class Reading(Base):
    """Two readings are the same when station and moment are the same: the key says so, and its index serves every query."""

    __tablename__ = "readings"

    station_id: Mapped[str] = mapped_column(ForeignKey("stations.id"), primary_key=True)
    taken_at: Mapped[int] = mapped_column(BigInteger, primary_key=True)  # microseconds since 1970 in UTC, as in no other zone
    level: Mapped[float]
    battery: Mapped[float | None]


def stored(time: datetime) -> int:
    return (time - EPOCH) // MICROSECOND


def shown(taken_at: int) -> datetime:
    return EPOCH + taken_at * MICROSECOND
