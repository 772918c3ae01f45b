"""What happens to a batch."""

from datetime import datetime, timedelta
from typing import Any

from pydantic import ValidationError
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from levels.database import SQLITE
from levels.models import Reading, Station, stored
from levels.schemas import ReadingIn, Refusal, Taken

EARLY, LATE = timedelta(minutes=10), timedelta(days=30)
insert = sqlite.insert if SQLITE else postgresql.insert


def take(database: Session, station: Station, readings: list[Any], now: datetime) -> Taken:
    rows: list[dict[str, Any]] = []
    refused: list[Refusal] = []
    for index, sent in enumerate(readings):
        try:
            reading = ReadingIn.model_validate(sent)
        except ValidationError as error:
            refused.append(Refusal(index=index, reason=reason_of(error)))
            continue
        if reason := wrong_clock(reading.time, now):
            refused.append(Refusal(index=index, reason=reason))
        else:
            rows.append({"station_id": station.id, "taken_at": stored(reading.time), "level": reading.level,
                         "battery": reading.battery})
    new = save(database, rows)
    return Taken(new=new, known=len(rows) - new, refused=refused)


def save(database: Session, rows: list[dict[str, Any]]) -> int:
    """How many were new. The key of the table knows the others, also those that another batch is writing at this moment."""
    if not rows:
        return 0
    statement = insert(Reading).values(rows).on_conflict_do_nothing().returning(Reading.taken_at)
    written = len(database.execute(statement).all())
    database.commit()
    return written


def wrong_clock(time: datetime, now: datetime) -> str:
    if time > now + EARLY:
        return "time: more than ten minutes in the future"
    return "time: more than thirty days in the past" if time < now - LATE else ""


def reason_of(error: ValidationError) -> str:
    return "; ".join(": ".join([*map(str, found["loc"]), found["msg"]]) for found in error.errors())
