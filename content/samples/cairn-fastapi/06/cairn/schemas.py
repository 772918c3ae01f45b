"""The models of the API: what comes in and what goes out. What is stored is in models.py.

Three kinds, because they differ: a client cannot choose a report's id, state or author, and nobody gets to see
a password's hash. A field that is missing from an input model cannot be set from outside, whatever is sent.
"""

import re
from datetime import UTC, date, datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, AliasPath, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from cairn.models import Category, State, Status
from cairn.pagination import LAST_PAGE


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


def empty_as_none(value: object) -> object:
    """A search form sends all its fields, also those that were left empty."""
    return None if value == "" else value


Text = Annotated[str, AfterValidator(storable)]
PastDate = Annotated[date, BeforeValidator(only_iso_date), AfterValidator(not_in_the_future)]


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


class Decision(BaseModel):
    state: Literal["approved", "rejected"]


class Credentials(BaseModel):
    username: Text
    password: Text


class PageQuery(BaseModel):
    page: int = Field(1, ge=1, le=LAST_PAGE)
    per_page: int = Field(20, ge=1, le=100)


class TrailQuery(PageQuery):
    q: Text = ""
    status: Annotated[Status | None, BeforeValidator(empty_as_none)] = None


class Out(BaseModel):
    # from_attributes: `TrailOut.model_validate(trail)` reads a stored model; an alias says where a field lies in it.
    model_config = ConfigDict(
        from_attributes=True, validate_by_name=True, json_schema_serialization_defaults_required=True
    )


class TrailOut(Out):
    id: int
    name: str
    region: str = Field(validation_alias=AliasPath("region", "name"))
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
    author: str | None = Field(None, validation_alias=AliasPath("author", "name"))


class TrailDetail(TrailOut):
    reports: list[ReportOut]


class Page[Item](Out):
    items: list[Item]
    total: int
    page: int
    per_page: int
    next: str | None
    previous: str | None


class TokenOut(BaseModel):
    access_token: str
    token_type: Literal["bearer"] = "bearer"


class Health(BaseModel):
    status: Literal["ok"] = "ok"
