"""The three APIs behind one way to ask them, without a network."""

from collections.abc import Callable, Iterator

import django_api
import fastapi_api
import flask_api
import policy
import pytest
from fastapi.testclient import TestClient
from werkzeug.test import Client

FRONT = "http://localhost:5173"
EVIL = "http://evil.example"

type Answer = tuple[int, dict[str, str]]
type Ask = Callable[..., Answer]


def of_wsgi(application: object) -> Ask:
    client = Client(application)

    def ask(method: str, path: str, headers: dict[str, str] | None = None, body: str = "") -> Answer:
        with client.open(path, method=method, headers=headers, data=body, base_url="http://localhost:8000") as answer:
            return answer.status_code, {name.lower(): value for name, value in answer.headers.items()} | {"body": answer.text}

    return ask


def of_asgi(application: object) -> Ask:
    client = TestClient(application, base_url="http://localhost:8000", raise_server_exceptions=False, follow_redirects=False)

    def ask(method: str, path: str, headers: dict[str, str] | None = None, body: str = "") -> Answer:
        answer = client.request(method, path, headers=headers, content=body)
        return answer.status_code, dict(answer.headers) | {"body": answer.text}

    return ask


APIS: dict[str, Ask] = {
    "django": of_wsgi(django_api.application),
    "flask": of_wsgi(flask_api.app),
    "fastapi": of_asgi(fastapi_api.app),
}


@pytest.fixture(params=APIS)
def ask(request: pytest.FixtureRequest) -> Iterator[Ask]:
    before = list(policy.REPORTS)
    yield APIS[request.param]
    policy.REPORTS[:] = before
