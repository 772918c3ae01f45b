from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy.exc import OperationalError

from cairn.database import get_session
from cairn.dependencies import current_user, existing_report
from cairn.models import Region, Report, Role, Trail, User


def broken_database() -> None:
    raise OperationalError("SELECT 1", {}, Exception("postgresql://cairn:secret@db refused the connection"))


@pytest.mark.parametrize("address", ["/api/", "/api", "/api/nothing", "/api/reports"])
def test_unknown_addresses(client: TestClient, address: str) -> None:
    response = client.get(address, headers={"Accept": "text/html"})
    assert response.status_code == 404
    assert response.headers["Content-Type"] == "application/problem+json"
    assert response.json() == {
        "type": "about:blank",
        "title": "Not Found",
        "status": 404,
        "detail": "There is nothing at this address.",
    }


@pytest.mark.parametrize(
    ("method", "address", "allow"),
    [
        ("DELETE", "/api/trails", "GET, HEAD"),
        ("PUT", "/api/trails/1/reports", "GET, HEAD, POST"),
        ("GET", "/api/token", "DELETE, POST"),
        ("POST", "/health/", "GET, HEAD"),
        ("DELETE", "/api/reports/1", "GET, HEAD, PATCH"),
    ],
)
def test_wrong_methods_hear_all_right_ones(client: TestClient, method: str, address: str, allow: str) -> None:
    response = client.request(method, address)
    assert response.status_code == 405
    assert response.headers["Allow"] == allow
    assert response.json()["status"] == 405


@pytest.mark.parametrize("address", ["/api/trails", "/api/trails/99", "/health/", "/trails/", "/logout/", "/nothing"])
def test_head_is_get_without_a_body(client: TestClient, address: str) -> None:
    head, get = client.head(address), client.get(address)
    assert (head.status_code, head.headers, head.content) == (get.status_code, get.headers, b"")


def test_a_crash_tells_nothing(app: FastAPI, client: TestClient) -> None:
    app.dependency_overrides[get_session] = broken_database
    response = client.get("/api/trails")
    assert response.status_code == 500
    assert response.headers["Content-Type"] == "application/problem+json"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert "secret" not in response.text


def test_health(client: TestClient) -> None:
    response = client.get("/health/")
    assert (response.status_code, response.json()) == (200, {"status": "ok"})


def test_health_without_a_database(app: FastAPI, client: TestClient) -> None:
    class DeadSession:
        def execute(self, _statement: object) -> None:
            broken_database()

    app.dependency_overrides[get_session] = DeadSession
    response = client.get("/health/")
    assert response.status_code == 503
    assert response.headers["Content-Type"] == "application/problem+json"


# region: rule
def test_a_rule_without_login_or_database(app: FastAPI, client: TestClient) -> None:
    """Overrides replace what a rule depends on, so that a test can ask for one case alone."""
    fells = Region(id=7, name="Somewhere")
    app.dependency_overrides[existing_report] = lambda: Report(trail=Trail(region=fells, region_id=7))
    app.dependency_overrides[current_user] = lambda: User(name="far away", role=Role.RANGER, region_id=8)
    response = client.patch("/api/reports/1", json={"state": "approved"})
    assert response.status_code == 403
# endregion


def test_the_openapi_document_describes_our_problems(client: TestClient) -> None:
    document: dict[str, Any] = client.get("/openapi.json").json()
    assert "HTTPValidationError" not in str(document)
    assert {"Problem", "FieldError"} <= document["components"]["schemas"].keys()
    answers = document["paths"]["/api/trails/{trail_id}/reports"]["post"]["responses"]
    assert answers.keys() == {"201", "400", "401", "404", "415", "422"}
    assert answers["422"]["content"] == {
        "application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}
    }
    assert document["components"]["schemas"]["ReportOut"]["required"][-1] == "author"
    assert not any("login" in path for path in document["paths"])


def test_a_strange_host_is_refused(client: TestClient) -> None:
    response = client.get("/api/trails", headers={"Host": "evil.example"})
    assert response.status_code == 400
