"""HTML pages for browsers, beside the API: Jinja templates, a session cookie, a check of where a form comes from."""

from pathlib import Path

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.responses import RedirectResponse
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException
from starlette.middleware.sessions import SessionMiddleware

from cairn.config import Settings
from cairn.pages import accounts, errors, moderation, reports, trails
from cairn.pages.visitors import LoginRequired


# region: install
def install(app: FastAPI, settings: Settings) -> None:
    app.mount("/static", StaticFiles(directory=Path(__file__).parent / "static"), name="static")
    app.add_api_route("/", start, include_in_schema=False)
    for module in (trails, reports, moderation, accounts):
        app.include_router(module.router, include_in_schema=False)
    app.add_middleware(
        SessionMiddleware,  # the cookie is signed, HttpOnly and SameSite=Lax
        secret_key=settings.secret_key.get_secret_value(),
        max_age=int(settings.sign_in_lasts.total_seconds()),
        https_only=settings.https_only,
    )
    app.add_exception_handler(LoginRequired, errors.on_login_required)
    app.add_exception_handler(HTTPException, errors.on_http_exception)
    app.add_exception_handler(RequestValidationError, errors.on_invalid_request)
    app.add_exception_handler(Exception, errors.on_crash)
# endregion


def start() -> RedirectResponse:
    return RedirectResponse("/trails/", 302)
