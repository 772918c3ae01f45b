"""Missing headers (Flask): what the browser would refuse if it were told so. The page has an XSS flaw that stays."""

import secrets

from flask import Flask, g, request
from werkzeug import Response

broken, fixed = Flask("broken"), Flask("fixed")


@broken.get("/search")
def search_broken() -> str:
    return f"<!doctype html><title>Search</title><p>Nothing found for {request.args['q']}</p>"


@fixed.get("/search")
def search_fixed() -> str:
    return (
        f"<!doctype html><title>Search</title><p>Nothing found for {request.args['q']}</p>"
        f'<script nonce="{g.nonce}">document.title = "Search"</script>'
    )


# region: headers
@fixed.before_request
def make_nonce() -> None:
    g.nonce = secrets.token_urlsafe(16)  # new for each answer, so nobody can write it into a payload


@fixed.after_request
def add_headers(answer: Response) -> Response:
    answer.headers.update({
        "Content-Security-Policy": (
            f"default-src 'self'; script-src 'nonce-{g.nonce}'; object-src 'none'; "
            "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
        ),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
        "Permissions-Policy": "geolocation=(), camera=()",
    })
    if request.is_secure:  # over http browsers ignore it
        answer.headers["Strict-Transport-Security"] = "max-age=31536000"
    return answer
# endregion
