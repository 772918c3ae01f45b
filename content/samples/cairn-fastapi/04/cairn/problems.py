"""Errors of the API as RFC 9457 problem details, in the answers and in the OpenAPI document."""

from collections.abc import Mapping, Sequence
from http import HTTPMethod, HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel
from starlette.exceptions import HTTPException
from starlette.routing import Match

from cairn.messages import message_for

MEDIA_TYPE = "application/problem+json"
DETAILS = {
    404: "There is nothing at this address.",
    405: "This address does not take that method.",
    500: "Something went wrong on our side.",
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


def install_problems(app: FastAPI) -> None:
    # Starlette's HTTPException, not FastAPI's subclass of it: unknown addresses and wrong methods raise this one.
    app.add_exception_handler(HTTPException, on_http_exception)
    app.add_exception_handler(RequestValidationError, on_invalid_request)
    app.add_exception_handler(Exception, on_crash)
    document_problems(app)


async def on_http_exception(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    detail = error.detail
    if detail == HTTPStatus(error.status_code).phrase:  # nobody wrote a sentence
        detail = DETAILS.get(error.status_code, f"{detail}.")
    return problem(error.status_code, detail, headers=headers_of(error, request))


async def on_invalid_request(request: Request, error: Exception) -> Response:
    """Sort FastAPI's one kind of validation error into what the client did wrong."""
    assert isinstance(error, RequestValidationError)
    found = error.errors()
    places = {item["loc"][0] for item in found}
    fields = [FieldError(field=".".join(map(str, item["loc"][1:])), message=message_for(item)) for item in found]
    if "path" in places:  # /api/trails/x, or an id that no database can hold
        return problem(404, DETAILS[404])
    if "query" in places:
        return problem(400, " ".join(f"{field.field}: {field.message}" for field in fields))
    if any(item["type"] == "json_invalid" or item["loc"] == ("body",) for item in found):
        return problem(400, "The body is not a JSON object.")
    return problem(422, "Some fields are missing or wrong.", fields)


async def on_crash(request: Request, error: Exception) -> Response:
    """Say nothing about the cause; Starlette writes the traceback to the log."""
    return problem(500, DETAILS[500])


# region: allow
def headers_of(error: HTTPException, request: Request) -> dict[str, str]:
    """The error's headers, with an Allow that is whole.

    Each method of an address is a route of its own here, and Starlette's Allow names those of one route.
    """
    headers = dict(error.headers or {})
    if "Allow" in headers and (methods := allowed_methods(request)):
        headers["Allow"] = ", ".join(methods)
    return headers


def allowed_methods(request: Request) -> list[str]:
    def takes(method: HTTPMethod) -> bool:
        answering = HTTPMethod.GET if method is HTTPMethod.HEAD else method  # see head.py
        scope = {**request.scope, "method": answering.value}
        return any(route.matches(scope)[0] is Match.FULL for route in request.app.routes)

    return [method.value for method in HTTPMethod if takes(method)]
# endregion


# region: document
def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """For `responses=`: document these errors, with their media type and schema."""
    schema = {"$ref": "#/components/schemas/Problem"}
    return {
        status: {"description": HTTPStatus(status).phrase, "content": {MEDIA_TYPE: {"schema": schema}}}
        for status in statuses
    }


def document_problems(app: FastAPI) -> None:
    """Put Problem into the OpenAPI document, and take out what FastAPI goes on claiming about its own 422."""
    generate = app.openapi

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            document = generate()
            for path in document["paths"].values():
                for operation in path.values():
                    if "HTTPValidationError" in str(operation["responses"].get("422")):
                        del operation["responses"]["422"]
            schemas = document["components"]["schemas"]
            for name in ("HTTPValidationError", "ValidationError"):
                schemas.pop(name, None)
            definition = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
            schemas |= definition.pop("$defs") | {"Problem": definition}
        return generate()

    app.openapi = openapi  # type: ignore[method-assign]  # the documented way to extend the document
# endregion
