"""RFC 9457: errors that a program can read."""

from http import HTTPStatus
from typing import TypedDict

from flask import Response, current_app
from werkzeug.exceptions import HTTPException, UnprocessableEntity


# Werkzeug's own texts speak to people: "If you entered the URL manually please check your spelling".
DETAILS = {
    404: "There is nothing at this address.",
    405: "This address does not take that method.",
    500: "Something went wrong on our side.",
}


class FieldError(TypedDict):
    field: str
    message: str


class InvalidFields(UnprocessableEntity):
    description = "Some fields are missing or wrong."

    def __init__(self, errors: list[FieldError]) -> None:
        super().__init__()
        self.errors = errors


def problem(error: HTTPException) -> Response:
    status = HTTPStatus(error.code or 500)
    body: dict[str, object] = {
        "type": "about:blank",
        "title": status.phrase,
        "status": status.value,
        "detail": detail_of(error),
    }
    if isinstance(error, InvalidFields):
        body["errors"] = error.errors
    text = current_app.json.dumps(body)
    # The headers hold what belongs to the error: Allow with 405, WWW-Authenticate with 401.
    return Response(text, status, error.get_headers(), content_type="application/problem+json")


def detail_of(error: HTTPException) -> str | None:
    if error.description == type(error).description:  # nobody wrote a sentence for this case
        return DETAILS.get(error.code or 500, error.description)
    return error.description
