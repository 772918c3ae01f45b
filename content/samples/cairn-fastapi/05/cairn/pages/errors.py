"""Errors as pages for browsers. Below /api/ they stay what they are: problem details."""

from http import HTTPStatus
from urllib.parse import urlencode

from fastapi import Request
from fastapi.concurrency import run_in_threadpool
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from sqlalchemy.exc import SQLAlchemyError
from starlette.exceptions import HTTPException

from cairn import problems
from cairn.database import Database
from cairn.headers import SECURITY_HEADERS
from cairn.pages.rendering import render, templates
from cairn.pages.visitors import load_visitor


def speaks_json(request: Request) -> bool:
    return f"{request.url.path}/".startswith(("/api/", "/health/"))


async def on_http_exception(request: Request, error: Exception) -> Response:
    if speaks_json(request):
        return await problems.on_http_exception(request, error)
    assert isinstance(error, HTTPException)
    response = await error_page(request, error.status_code, error.detail)
    response.headers.update(problems.headers_of(error, request))
    return response


async def on_invalid_request(request: Request, error: Exception) -> Response:
    """A page's address that makes no sense: an id or a page number that is none. Forms are checked elsewhere."""
    if speaks_json(request):
        return await problems.on_invalid_request(request, error)
    assert isinstance(error, RequestValidationError)
    return await error_page(request, 404)


async def on_crash(request: Request, error: Exception) -> Response:
    if speaks_json(request):
        return await problems.on_crash(request, error)
    # Not `error_page`: what is broken may be what that page needs.
    return HTMLResponse(templates.get_template("500.html").render(), 500, headers=SECURITY_HEADERS)


async def on_login_required(request: Request, error: Exception) -> Response:
    # Back to this address afterwards, if it is one that a browser can go to.
    again = {"next": request.url.path} if "GET" in problems.allowed_methods(request) else {}
    return RedirectResponse("/login/" + (f"?{urlencode(again, safe='/')}" if again else ""), 303)


async def error_page(request: Request, status: int, detail: str = "") -> Response:
    if not hasattr(request.state, "visitor"):  # no route was found, so none of its dependencies ran
        database: Database = request.app.state.database
        try:
            async with database.session() as session:
                await run_in_threadpool(load_visitor, request, session)
        except SQLAlchemyError:
            request.state.visitor = None
    template = f"{status}.html" if status in (403, 404) else "error.html"
    return render(request, template, status, heading=HTTPStatus(status).phrase, detail=detail)
