"""Policies that look right and are not."""

import json
import subprocess
import sys

import pytest
from conftest import EVIL, FRONT, of_asgi, of_wsgi
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from flask import Flask
from flask_cors import CORS
from fastapi.responses import PlainTextResponse
from starlette.middleware.base import BaseHTTPMiddleware

COOKIE = {"Origin": EVIL, "Cookie": "session=1"}


def with_middleware(**policy: object):
    app = FastAPI()
    app.add_middleware(CORSMiddleware, **policy)
    app.get("/me")(lambda: "hiker")
    return of_asgi(app)


def test_star_with_credentials_opens_fastapi_to_every_site() -> None:
    _, answer = with_middleware(allow_origins=["*"], allow_credentials=True)("GET", "/me", COOKIE)
    assert (answer["access-control-allow-origin"], answer["access-control-allow-credentials"]) == (EVIL, "true")


def test_star_with_credentials_opens_flask_to_every_site() -> None:
    app = Flask(__name__)
    CORS(app, supports_credentials=True)  # origins is "*" when nothing is said
    app.get("/me")(lambda: "hiker")
    _, answer = of_wsgi(app)("GET", "/me", COOKIE)
    assert (answer["access-control-allow-origin"], answer["access-control-allow-credentials"]) == (EVIL, "true")


DJANGO = """
import json
import django_api
{change}
from django.test import Client
answer = Client().{request}
print(json.dumps([answer.status_code, dict(answer.headers)]))
"""


def django(change: str, request: str) -> tuple[int, dict[str, str]]:
    """Django's settings are read once: each policy has a process of its own."""
    code = "import sys; sys.path.insert(0, '.')\n" + DJANGO.format(change=change, request=request)
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert ran.returncode == 0, ran.stderr
    status, headers = json.loads(ran.stdout)
    return status, headers


def test_star_with_credentials_opens_django_to_every_site() -> None:
    change = "from django.conf import settings; settings.CORS_ALLOW_ALL_ORIGINS = True; settings.ALLOWED_HOSTS = ['*']"
    _, headers = django(change, f"get('/api/reports', headers={{'origin': '{EVIL}'}})")
    assert (headers["access-control-allow-origin"], headers["access-control-allow-credentials"]) == (EVIL, "true")


HTTPS_FIRST = (
    "from django.conf import settings; settings.ALLOWED_HOSTS = ['*']; settings.SECURE_SSL_REDIRECT = True; "
    "settings.MIDDLEWARE.insert({place}, 'django.middleware.security.SecurityMiddleware')"
)


@pytest.mark.parametrize(("place", "status"), [(0, 301), (1, 200)])
def test_django_middleware_before_cors_redirects_the_preflight(place: int, status: int) -> None:
    headers = {"origin": FRONT, "access-control-request-method": "POST"}
    answer = django(HTTPS_FIRST.format(place=place), f"options('/api/reports', headers={headers})")
    assert answer[0] == status  # a browser follows no redirect of a preflight


def test_regex_for_subdomains_without_backslash_takes_a_foreign_domain() -> None:
    foreign = {"Origin": "https://appXcairn.example"}
    loose = with_middleware(allow_origin_regex=r"https://.*.?cairn.example")
    strict = with_middleware(allow_origin_regex=r"https://([a-z]+\.)?cairn\.example")
    assert "access-control-allow-origin" in loose("GET", "/me", foreign)[1]
    assert "access-control-allow-origin" not in strict("GET", "/me", foreign)[1]
    assert "access-control-allow-origin" in strict("GET", "/me", {"Origin": "https://app.cairn.example"})[1]


def test_origin_with_a_slash_never_matches() -> None:
    _, answer = with_middleware(allow_origins=[f"{FRONT}/"])("GET", "/me", {"Origin": FRONT})
    assert "access-control-allow-origin" not in answer


def test_middleware_added_later_stands_outside_and_answers_without_cors() -> None:
    async def refuse(request, call_next):
        return PlainTextResponse("Log in first.", 401)

    def app_with(*order: str):
        app = FastAPI()
        for name in order:
            if name == "cors":
                app.add_middleware(CORSMiddleware, allow_origins=[FRONT], allow_credentials=True)
            else:
                app.add_middleware(BaseHTTPMiddleware, dispatch=refuse)
        return of_asgi(app)

    hidden, seen = app_with("cors", "login"), app_with("login", "cors")  # the last one added comes first
    assert "access-control-allow-origin" not in hidden("GET", "/me", {"Origin": FRONT})[1]
    assert seen("GET", "/me", {"Origin": FRONT})[1]["access-control-allow-origin"] == FRONT


def test_star_without_credentials_is_for_public_data() -> None:
    _, answer = with_middleware(allow_origins=["*"])("GET", "/me", COOKIE)
    assert answer["access-control-allow-origin"] == "*"
    assert "access-control-allow-credentials" not in answer
