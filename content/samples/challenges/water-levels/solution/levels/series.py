"""What rangers read."""

from datetime import datetime, timedelta

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from levels.models import MICROSECOND, Reading, Station, shown, stored
from levels.schemas import Point, Series, StationState, Step

MOST_POINTS = 2000
SILENT = timedelta(minutes=15)


def stations(database: Session, now: datetime) -> list[StationState]:
    newest = (select(Reading.station_id, func.max(Reading.taken_at).label("taken_at"))
              .group_by(Reading.station_id).subquery())
    query = (select(Station, Reading)
             .outerjoin(newest, newest.c.station_id == Station.id)
             .outerjoin(Reading, and_(Reading.station_id == Station.id, Reading.taken_at == newest.c.taken_at))
             .order_by(Station.id))
    return [with_state(station, reading, now) for station, reading in database.execute(query)]


def with_state(station: Station, reading: Reading | None, now: datetime) -> StationState:
    """From the newest time, whenever it was sent, and from the clock: nothing has to be switched on or off."""
    time = shown(reading.taken_at) if reading else None
    if reading is None or time is None or now - time >= SILENT:
        state = "stale"
    else:
        state = "warning" if reading.level > station.warning_level else "ok"
    return StationState(id=station.id, place=station.place, zero_point=station.zero_point, warning_level=station.warning_level,
                        state=state, level=reading.level if reading else None, time=time)


def raw(database: Session, station: Station, start: int, end: int) -> Series:
    query = (select(Reading).where(Reading.station_id == station.id, Reading.taken_at >= start, Reading.taken_at < end)
             .order_by(Reading.taken_at).limit(MOST_POINTS + 1))
    found = list(database.scalars(query))
    points = [Point(time=shown(row.taken_at), level=row.level, battery=row.battery) for row in found[:MOST_POINTS]]
    return Series(items=points, next=str(found[MOST_POINTS].taken_at) if len(found) > MOST_POINTS else None)


def steps(database: Session, station: Station, start: int, end: int, minutes: int) -> Series:
    """The database cuts times into steps and counts; only the results travel."""
    width = timedelta(minutes=minutes) // MICROSECOND
    number = (Reading.taken_at // width).label("number")
    query = (select(number, func.min(Reading.level), func.avg(Reading.level), func.max(Reading.level))
             .where(Reading.station_id == station.id, Reading.taken_at >= start, Reading.taken_at < end)
             .group_by(number).order_by(number).limit(MOST_POINTS + 1))
    found = database.execute(query).all()
    points = [Step(time=shown(row[0] * width), minimum=row[1], mean=row[2], maximum=row[3]) for row in found[:MOST_POINTS]]
    return Series(items=points, next=str(found[MOST_POINTS][0] * width) if len(found) > MOST_POINTS else None)


def begin(start: datetime, cursor: int | None) -> int:
    return stored(start) if cursor is None else max(cursor, stored(start))
