"""Headers that every answer carries, errors too."""

from flask import Flask, Response

HEADERS = {
    "Content-Security-Policy": "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",  # not no-referrer: Flask-WTF compares the referrer on https
}


def init_app(app: Flask) -> None:
    headers = dict(HEADERS)
    if app.config["HTTPS_ONLY"]:
        headers["Strict-Transport-Security"] = "max-age=31536000"

    @app.after_request
    def add_headers(response: Response) -> Response:
        for name, value in headers.items():
            response.headers.setdefault(name, value)
        return response
