"""Methods, statuses, headers and a cookie, without a framework: what each message says is written out by hand.

    python app.py          on port 8000
    python app.py 8001     on another one
"""

import hashlib
import json
import sys
from collections.abc import Callable, Iterable
from http import HTTPStatus
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs
from wsgiref.simple_server import make_server
from wsgiref.types import StartResponse, WSGIEnvironment

type Headers = list[tuple[str, str]]
type Response = tuple[int, Headers, str]

TEXT = ("Content-Type", "text/plain; charset=utf-8")
JSON = ("Content-Type", "application/json")
LONGEST = 10_000  # bytes of a body
TRAIL = {"id": 1, "name": "Heron Loop", "status": "open"}
REPORTS: list[str] = []


def application(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    method, path = environ["REQUEST_METHOD"], environ["PATH_INFO"]
    handlers = ROUTES.get(path, {})
    handler = handlers.get("GET" if method == "HEAD" else method)
    if handler:
        status, headers, text = handler(environ)
    elif handlers:
        status, headers, text = 405, [TEXT, ("Allow", ", ".join(handlers))], f"{method} is not for this address.\n"
    else:
        status, headers, text = 404, [TEXT], "There is nothing at this address.\n"
    body = text.encode()
    if status not in (204, 304):  # these two never have a body
        headers = [*headers, ("Content-Length", str(len(body)))]
    start_response(f"{status} {HTTPStatus(status).phrase}", headers)
    return [body] if body and method != "HEAD" else []


# region: conditional
def show_trail(environ: WSGIEnvironment) -> Response:
    text = json.dumps(TRAIL)
    tag = f'"{hashlib.sha256(text.encode()).hexdigest()[:8]}"'
    headers = [("ETag", tag), ("Cache-Control", "no-cache")]
    if environ.get("HTTP_IF_NONE_MATCH") == tag:
        return 304, headers, ""
    return 200, [JSON, *headers], f"{text}\n"
# endregion


def change_status(environ: WSGIEnvironment) -> Response:
    TRAIL["status"] = read(environ).strip()
    return 204, [], ""


def moved(environ: WSGIEnvironment) -> Response:
    return 301, [TEXT, ("Location", "/trails/1")], "Trails have moved.\n"


def add_report(environ: WSGIEnvironment) -> Response:
    if environ.get("CONTENT_TYPE", "").partition(";")[0].strip() != "application/json":
        return 415, [TEXT, ("Accept", "application/json")], "Send JSON, and say so.\n"
    try:
        report = json.loads(read(environ))
    except ValueError:
        return 400, [TEXT], "That is not JSON.\n"
    if not isinstance(report, dict) or not isinstance(report.get("body"), str) or not report["body"].strip():
        return 422, [TEXT], "A report needs a body.\n"
    REPORTS.append(report["body"])
    location = f"/reports/{len(REPORTS)}"
    ROUTES[location] = {"GET": show_report}
    return 201, [JSON, ("Location", location)], json.dumps({"id": len(REPORTS)} | report) + "\n"


def show_report(environ: WSGIEnvironment) -> Response:
    number = int(environ["PATH_INFO"].rpartition("/")[2])
    return 200, [JSON], json.dumps({"id": number, "body": REPORTS[number - 1]}) + "\n"


def me(environ: WSGIEnvironment) -> Response:
    return 401, [TEXT, ("WWW-Authenticate", 'Bearer realm="Cairn"')], "Log in first.\n"


# region: cookie
def choose_units(environ: WSGIEnvironment) -> Response:
    chosen = parse_qs(read(environ)).get("units", [""])[0]
    if chosen not in ("km", "miles"):
        return 422, [TEXT], "Choose km or miles.\n"
    cookie = f"units={chosen}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax"
    return 303, [TEXT, ("Set-Cookie", cookie), ("Location", "/")], "Look at / again.\n"


def home(environ: WSGIEnvironment) -> Response:
    in_miles = cookies(environ).get("units") == "miles"
    length = "2.6 miles" if in_miles else "4.2 km"
    return 200, [TEXT, ("Vary", "Cookie")], f"Heron Loop, {length}\n"
# endregion


def cookies(environ: WSGIEnvironment) -> dict[str, str]:
    try:
        return {name: morsel.value for name, morsel in SimpleCookie(environ.get("HTTP_COOKIE", "")).items()}
    except CookieError:
        return {}


def read(environ: WSGIEnvironment) -> str:
    length = min(int(environ.get("CONTENT_LENGTH") or 0), LONGEST)
    return bytes(environ["wsgi.input"].read(length)).decode(errors="replace")


ROUTES: dict[str, dict[str, Callable[[WSGIEnvironment], Response]]] = {
    "/": {"GET": home},
    "/me": {"GET": me},
    "/reports": {"POST": add_report},
    "/trail/1": {"GET": moved},
    "/trails/1": {"GET": show_trail},
    "/trails/1/status": {"PUT": change_status},
    "/units": {"POST": choose_units},
}


def main(port: int = 8000) -> None:
    with make_server("127.0.0.1", port, application) as server:
        server.serve_forever()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
