from datetime import UTC, datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, Field


def moment(value: object) -> datetime:
    """A time with its offset, in UTC. A number has no offset, and pydantic would guess one."""
    if not isinstance(value, str):
        raise ValueError("a time is a text such as 2026-11-22T10:00:00+00:00")
    try:
        time = datetime.fromisoformat(value)
        if time.utcoffset() is not None:
            return time.astimezone(UTC)
    except (ValueError, OverflowError):
        raise ValueError("this is no time such as 2026-11-22T10:00:00+00:00") from None
    raise ValueError("the time has no offset, such as +00:00")


Moment = Annotated[datetime, BeforeValidator(moment)]


class ReadingIn(BaseModel):
    time: Moment
    level: float = Field(ge=-500, le=2000, allow_inf_nan=False, strict=True)
    battery: float | None = Field(None, ge=0, le=100, allow_inf_nan=False, strict=True)


class Batch(BaseModel):
    """Its readings are looked at one by one: a bad one does not cost the others."""

    readings: list[Any] = Field(max_length=500, examples=[[{"time": "2026-11-22T10:00:00+00:00", "level": 83.5, "battery": 3.7}]])


class Refusal(BaseModel):
    index: int
    reason: str


class Taken(BaseModel):
    new: int
    known: int
    refused: list[Refusal]


class StationIn(BaseModel):
    place: str = Field(min_length=1, max_length=200)
    zero_point: float = Field(allow_inf_nan=False)
    warning_level: float = Field(allow_inf_nan=False)


class StationOut(StationIn):
    id: str


class StationState(StationOut):
    state: Literal["ok", "warning", "stale"]
    level: float | None
    time: datetime | None


class Stations(BaseModel):
    items: list[StationState]


class Point(BaseModel):
    time: datetime
    level: float
    battery: float | None


class Step(BaseModel):
    time: datetime
    minimum: float
    mean: float
    maximum: float


class Series(BaseModel):
    items: list[Point] | list[Step]
    next: str | None


class NewKey(BaseModel):
    key: str


class Problem(BaseModel):
    detail: str
