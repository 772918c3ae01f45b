from flask import Flask, Response, jsonify, render_template, request
from werkzeug.exceptions import HTTPException

from shortlinks.service import Refused


def init_app(app: Flask) -> None:
    """Here and not on a blueprint: which blueprint is asked for, an address without a route does not say."""
    app.register_error_handler(HTTPException, http_error)
    app.register_error_handler(Refused, refused)


def http_error(error: HTTPException) -> Response:
    status = error.code or 500
    if for_program():
        response = problem(status, error.name, error.description or "")
    else:
        response = Response(render_template("error.html", error=error), status)
    if status == 405:
        response.headers["Allow"] = ", ".join(sorted(getattr(error, "valid_methods", None) or ()))
    if status == 401:
        response.headers["WWW-Authenticate"] = "Bearer"
    return response


def refused(error: Refused) -> Response:
    """The forms catch this themselves."""
    return problem(422, "Unprocessable Content", "See the errors of the fields.", errors=error.errors)


def problem(status: int, title: str, detail: str, **more: object) -> Response:
    response = jsonify(status=status, title=title, detail=detail, **more)
    response.status_code = status
    response.content_type = "application/problem+json"
    return response


def for_program() -> bool:
    return request.path == "/api" or request.path.startswith("/api/")
