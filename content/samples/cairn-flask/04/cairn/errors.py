"""Errors as HTML pages."""

from flask import Flask, Response, current_app, render_template
from werkzeug.exceptions import HTTPException, SecurityError

HEADINGS = {400: "Request refused", 403: "Not allowed", 404: "Page not found"}


def init_app(app: Flask) -> None:
    app.register_error_handler(HTTPException, answer)


def answer(error: HTTPException) -> Response:
    return Response(page(error), error.code, error.get_headers())  # the headers hold Allow, for one


def page(error: HTTPException) -> str:
    if error.code == 500:
        # A template and nothing else: what the other pages need may be what is broken.
        return current_app.jinja_env.get_template("500.html").render()
    if isinstance(error, SecurityError):
        return error.get_body()  # an unknown host name: Flask can then make no addresses for the navigation
    return render_template("error.html", error=error, heading=HEADINGS.get(error.code or 0, error.name))
