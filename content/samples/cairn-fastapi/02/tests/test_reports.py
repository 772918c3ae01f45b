# region: created
from datetime import UTC, datetime, timedelta

import pytest
from fastapi.testclient import TestClient

from cairn.models import REPORTS, State

GOOD = {"category": "ice", "severity": 4, "body": "The gully is frozen over.", "observed_at": "2026-11-20"}


def test_a_new_report_is_pending(client: TestClient) -> None:
    sent = GOOD | {"body": "  Frozen over.\n", "state": "approved", "author": "ranger", "id": 7, "trail": 5}
    response = client.post("/api/trails/3/reports", json=sent)
    assert response.status_code == 201
    assert response.headers["Location"] == "/api/reports/1"
    assert response.json() == GOOD | {
        "id": 1,
        "trail": 3,
        "body": "Frozen over.",
        "state": "pending",
        "author": None,
    }
    stored = REPORTS[0]
    assert (stored.state, stored.trail_id) == (State.PENDING, 3)
# endregion


# region: bad
def test_all_bad_fields_are_named(client: TestClient) -> None:
    tomorrow = datetime.now(UTC).date() + timedelta(days=1)
    bad = {"category": "lava", "severity": 6, "body": " short ", "observed_at": str(tomorrow)}
    response = client.post("/api/trails/3/reports", json=bad)
    assert response.status_code == 422
    assert response.json() == {
        "type": "about:blank",
        "title": "Unprocessable Content",
        "status": 422,
        "detail": "Some fields are missing or wrong.",
        "errors": [
            {"field": "category", "message": "Choose one of 'fallen_tree', 'ice', 'washed_out' or 'other'."},
            {"field": "severity", "message": "The number must be at most 5."},
            {"field": "body", "message": "Write at least 10 characters."},
            {"field": "observed_at", "message": "The date is in the future."},
        ],
    }
# endregion


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("severity", "4"),
        ("severity", 4.5),
        ("severity", True),
        ("severity", 10**30),
        ("severity", None),
        ("body", "x" * 2001),
        ("body", 12345678901),
        ("body", "a character that no database takes: \0"),
        ("observed_at", "20.11.2026"),
        ("observed_at", "2026-02-30"),
        ("observed_at", "2026-11-20T00:00:00"),
        ("observed_at", 1_700_000_000),
    ],
)
def test_each_field_has_its_type_and_bounds(client: TestClient, field: str, value: object) -> None:
    response = client.post("/api/trails/3/reports", json=GOOD | {field: value})
    assert response.status_code == 422
    assert [error["field"] for error in response.json()["errors"]] == [field]


@pytest.mark.parametrize("body", [b"", b"{", b"\xff", b"[]", b'"text"', b"null", b"[" * 100_000])
def test_a_body_that_is_no_json_object(client: TestClient, body: bytes) -> None:
    headers = {"Content-Type": "application/json"}
    response = client.post("/api/trails/3/reports", content=body, headers=headers)
    assert response.status_code == 400
    assert response.headers["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("media_type", ["text/plain", "application/x-www-form-urlencoded", "application/jsonp", None])
def test_other_content_types_are_refused(client: TestClient, media_type: str | None) -> None:
    headers = {"Content-Type": media_type} if media_type else {}
    assert client.post("/api/trails/3/reports", content=b"{}", headers=headers).status_code == 415


def test_a_charset_does_no_harm(client: TestClient) -> None:
    headers = {"Content-Type": "application/json; charset=utf-8"}
    assert client.post("/api/trails/3/reports", content=b"{}", headers=headers).status_code == 422


def test_no_report_for_an_unknown_trail(client: TestClient) -> None:
    assert client.post("/api/trails/99/reports", json=GOOD).status_code == 404


def test_a_report_has_an_address(client: TestClient) -> None:
    created = client.post("/api/trails/3/reports", json=GOOD)
    assert client.get(created.headers["Location"]).json() == created.json()


def test_unknown_report(client: TestClient) -> None:
    assert client.get("/api/reports/99").status_code == 404
