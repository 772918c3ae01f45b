"""A web application without a framework: a WSGI server calls `application` once for each request."""

from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIEnvironment

METHODS = {"/": ("GET", "HEAD"), "/reports": ("POST",)}
LONGEST = 10_000  # bytes of a report


def application(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    method, path = environ["REQUEST_METHOD"], environ["PATH_INFO"]
    headers = [("Content-Type", "text/plain; charset=utf-8")]
    length = int(environ.get("CONTENT_LENGTH") or 0)
    if path not in METHODS:
        status, text = "404 Not Found", "There is nothing at this address."
    elif method not in METHODS[path]:
        status, text = "405 Method Not Allowed", f"{method} is not for this address."
        headers.append(("Allow", ", ".join(METHODS[path])))
    elif path == "/":
        status, text = "200 OK", "Heron Loop is open."
    elif length > LONGEST:
        status, text = "413 Content Too Large", f"Say it in {LONGEST} bytes."
    else:
        report = environ["wsgi.input"].read(length).decode(errors="replace")
        status, text = "200 OK", f"You wrote: {report}"
    body = f"{text}\n".encode()
    start_response(status, [*headers, ("Content-Length", str(len(body)))])
    return [body] if method != "HEAD" else []
