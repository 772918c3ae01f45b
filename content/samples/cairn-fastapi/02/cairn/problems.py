# region: shape
"""Errors of the API in one shape: the problem details of RFC 9457."""

from collections.abc import Mapping, Sequence
from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel
from starlette.exceptions import HTTPException

from cairn.messages import message_for

MEDIA_TYPE = "application/problem+json"
DETAILS = {
    404: "There is nothing at this address.",
    405: "This address does not take that method.",
}


class FieldError(BaseModel):
    field: str
    message: str


class Problem(BaseModel):
    type: str = "about:blank"
    title: str
    status: int
    detail: str
    errors: list[FieldError] | None = None


def problem(
    status: int, detail: str, errors: Sequence[FieldError] | None = None, headers: Mapping[str, str] | None = None
) -> Response:
    content = Problem(title=HTTPStatus(status).phrase, status=status, detail=detail, errors=list(errors or []) or None)
    return JSONResponse(content.model_dump(exclude_none=True), status, headers, MEDIA_TYPE)
# endregion


# region: handlers
def install_problems(app: FastAPI) -> None:
    # Starlette's HTTPException, not FastAPI's subclass of it: unknown addresses and wrong methods raise this one.
    app.add_exception_handler(HTTPException, on_http_exception)
    app.add_exception_handler(RequestValidationError, on_invalid_request)


async def on_http_exception(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    detail = error.detail
    if detail == HTTPStatus(error.status_code).phrase:  # nobody wrote a sentence
        detail = DETAILS.get(error.status_code, f"{detail}.")
    return problem(error.status_code, detail, headers=error.headers)


async def on_invalid_request(request: Request, error: Exception) -> Response:
    """Sort FastAPI's one kind of validation error into what the client did wrong."""
    assert isinstance(error, RequestValidationError)
    found = error.errors()
    places = {item["loc"][0] for item in found}
    fields = [FieldError(field=".".join(map(str, item["loc"][1:])), message=message_for(item)) for item in found]
    if "body" in places and not sends_json(request):  # FastAPI has not read it then
        return problem(415, "Send JSON, with the header Content-Type: application/json.")
    if any(item["type"] == "json_invalid" or item["loc"] == ("body",) for item in found):
        return problem(400, "The body is not a JSON object.")
    return problem(422, "Some fields are missing or wrong.", fields)


def sends_json(request: Request) -> bool:
    media_type = request.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    return media_type == "application/json"
# endregion
