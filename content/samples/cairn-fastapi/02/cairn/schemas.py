# region: rules
"""The models of the API: what comes in and what goes out. What is stored is in models.py.

Three kinds, because they differ: a client cannot choose a report's id, state or author. A field that is missing from
an input model cannot be set from outside, whatever is sent.
"""

import re
from datetime import UTC, date, datetime
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from cairn.models import Category, State, Status


def only_iso_date(value: object) -> object:
    """Pydantic alone would also take a number of seconds, or a time at midnight."""
    if not (isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value)):
        raise PydanticCustomError("date_format", "Enter a date as YYYY-MM-DD.")
    return value


def not_in_the_future(value: date) -> date:
    if value > datetime.now(UTC).date():
        raise PydanticCustomError("future_date", "The date is in the future.")
    return value


def storable(value: str) -> str:
    """Refuse what Python and JSON allow in a text and databases do not: NUL, and half a pair of UTF-16."""
    if re.search(r"[\0\ud800-\udfff]", value):
        raise PydanticCustomError("not_storable", "The text contains a character that cannot be stored.")
    return value


PastDate = Annotated[date, BeforeValidator(only_iso_date), AfterValidator(not_in_the_future)]
# endregion


# region: report-in
class ReportIn(BaseModel):
    """A hiker's report. Other keys are ignored."""

    category: Category
    severity: Annotated[int, Field(ge=1, le=5, strict=True)]
    body: Annotated[
        str,
        StringConstraints(strip_whitespace=True, min_length=10, max_length=2000),
        AfterValidator(storable),
    ]
    observed_at: PastDate
# endregion


# region: out
class Out(BaseModel):
    # from_attributes: `TrailOut.model_validate(trail)` reads a stored model; an alias says where a field lies in it.
    model_config = ConfigDict(
        from_attributes=True, validate_by_name=True, json_schema_serialization_defaults_required=True
    )


class TrailOut(Out):
    id: int
    name: str
    region: str
    status: Status
    length_km: float


class ReportOut(Out):
    id: int
    trail: int = Field(validation_alias="trail_id")
    category: Category
    severity: int
    body: str
    observed_at: date
    state: State
    author: str | None
# endregion
