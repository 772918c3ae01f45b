"""For sensors and for everybody."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Query

from levels import intake, series
from levels.database import Database
from levels.models import Station, stored
from levels.schemas import Batch, Moment, Series, Stations, Taken
from levels.security import NOT_FOUND, UNAUTHORIZED, ExistingStation, sending_station

router = APIRouter(prefix="/api/stations", tags=["readings"])


def now() -> datetime:
    """The clock, as a dependency, so that tests can turn it."""
    return datetime.now(UTC)


Now = Annotated[datetime, Depends(now)]


@router.post("/{id}/readings", responses=UNAUTHORIZED | NOT_FOUND)
def take_readings(batch: Batch, station: Annotated[Station, Depends(sending_station)], database: Database, now: Now) -> Taken:
    """Takes what is good, and says what is not; sending it again changes nothing."""
    return intake.take(database, station, batch.readings, now)


@router.get("")
def all_stations(database: Database, now: Now) -> Stations:
    return Stations(items=series.stations(database, now))


@router.get("/{id}/readings", responses=NOT_FOUND)
def read_series(
    station: ExistingStation,
    database: Database,
    start: Annotated[Moment, Query(alias="from", description="The first moment, with its offset")],
    end: Annotated[Moment, Query(alias="to", description="The first moment that does not belong to it")],
    step: Annotated[int | None, Query(ge=1, le=60 * 24 * 366, description="In minutes; without it, every reading")] = None,
    cursor: Annotated[int | None, Query(ge=0, le=2**62, description="`next` of the answer before")] = None,
) -> Series:
    first = series.begin(start, cursor)
    if step is None:
        return series.raw(database, station, first, stored(end))
    return series.steps(database, station, first, stored(end), step)
