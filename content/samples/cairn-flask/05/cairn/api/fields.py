"""What programs send, checked before anything else happens: JSON objects and query values."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from flask import request
from werkzeug.exceptions import BadRequest

from cairn.api.problems import FieldError, InvalidFields
from cairn.models import Category, State, Status
from cairn.rules import BODY_MAX, BODY_MIN, SEVERITY_MAX, SEVERITY_MIN, today

type Check = Callable[[object], object]  # gives the value as we use it, or raises ValueError with a message


# region: json-object
def json_object() -> dict[str, object]:
    """The body of the request. When its content type is not JSON, Flask answers 415 by itself."""
    try:
        value = request.get_json()
    except (BadRequest, RecursionError):
        raise BadRequest("The body is not valid JSON.") from None
    if not isinstance(value, dict):
        raise BadRequest("The body must be a JSON object.")
    return value
# endregion


# region: checked
def checked(data: Mapping[str, object], checks: Mapping[str, Check]) -> dict[str, Any]:
    """The fields that have a check, each through it. All errors come in one answer; other fields are ignored."""
    values: dict[str, object] = {}
    errors: list[FieldError] = []
    for name, check in checks.items():
        try:
            if name not in data:
                raise ValueError("This field is required.")
            values[name] = check(data[name])
        except ValueError as error:
            errors.append({"field": name, "message": str(error)})
    if errors:
        raise InvalidFields(errors)
    return values
# endregion


def text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("Must be text.")
    if re.search("[\0\ud800-\udfff]", value):  # JSON can spell them, PostgreSQL stores neither NUL nor half a character
        raise ValueError("Has a character that cannot be stored.")
    return value


def one_of[T: StrEnum](*members: T) -> Callable[[object], T]:
    def check(value: object) -> T:
        for member in members:
            if value == member:
                return member
        raise ValueError(f"Must be one of: {', '.join(members)}.")

    return check


# region: severity
def severity(value: object) -> int:
    if type(value) is not int or not SEVERITY_MIN <= value <= SEVERITY_MAX:  # type(): True is an int to isinstance()
        raise ValueError(f"Must be a whole number from {SEVERITY_MIN} to {SEVERITY_MAX}.")
    return value
# endregion


def body(value: object) -> str:
    cleaned = text(value).strip()
    if not BODY_MIN <= len(cleaned) <= BODY_MAX:
        raise ValueError(f"Must have {BODY_MIN} to {BODY_MAX} characters.")
    return cleaned


# region: observed-at
def observed_at(value: object) -> date:
    try:
        day = date.fromisoformat(text(value))
    except ValueError:
        day = None
    if day is None or day.isoformat() != value:  # fromisoformat() also reads "20261122" and "2026-W47-7"
        raise ValueError("Must be a date: YYYY-MM-DD.")
    if day > today():
        raise ValueError("Must not lie in the future.")
    return day
# endregion


# region: report
REPORT: dict[str, Check] = {
    "category": one_of(*Category),
    "severity": severity,
    "body": body,
    "observed_at": observed_at,
}
# endregion
DECISION: dict[str, Check] = {"state": one_of(State.APPROVED, State.REJECTED)}
CREDENTIALS: dict[str, Check] = {"username": text, "password": text}


def query_text(name: str) -> str:
    try:
        return text(request.args.get(name, ""))
    except ValueError as error:
        raise BadRequest(f"{name}: {error}") from None


# region: query-number
def query_number(name: str, default: int, highest: int) -> int:
    value = request.args.get(name, str(default))
    number = int(value) if re.fullmatch("[0-9]{1,9}", value) else 0
    if not 1 <= number <= highest:
        raise BadRequest(f"{name} must be a whole number from 1 to {highest}.")
    return number
# endregion


def query_status() -> Status | None:
    value = request.args.get("status")
    try:
        return Status(value) if value else None
    except ValueError:
        raise BadRequest(f"status must be one of: {', '.join(Status)}.") from None
