from datetime import UTC, datetime, timedelta

import pytest
from fastapi.testclient import TestClient
from sqlalchemy.orm import Session

from cairn.models import Report, State
from cairn.reports import change_pending
from tests.conftest import bearer

GOOD = {"category": "ice", "severity": 4, "body": "The gully is frozen over.", "observed_at": "2026-11-20"}


def test_a_new_report_is_pending_and_the_authors(client: TestClient, session: Session) -> None:
    sent = GOOD | {"body": "  Frozen over.\n", "state": "approved", "author": "ranger", "id": 1, "trail": 5}
    response = client.post("/api/trails/3/reports", json=sent, headers=bearer(client, "hiker"))
    assert response.status_code == 201
    assert response.headers["Location"] == "/api/reports/13"
    assert response.json() == GOOD | {
        "id": 13,
        "trail": 3,
        "body": "Frozen over.",
        "state": "pending",
        "author": "hiker",
    }
    stored = session.get_one(Report, 13)
    assert (stored.state, stored.trail_id) == (State.PENDING, 3)


def test_all_bad_fields_are_named(client: TestClient) -> None:
    tomorrow = datetime.now(UTC).date() + timedelta(days=1)
    bad = {"category": "lava", "severity": 6, "body": " short ", "observed_at": str(tomorrow)}
    response = client.post("/api/trails/3/reports", json=bad, headers=bearer(client, "hiker"))
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
    response = client.post("/api/trails/3/reports", json=GOOD | {field: value}, headers=bearer(client, "hiker"))
    assert response.status_code == 422
    assert [error["field"] for error in response.json()["errors"]] == [field]


@pytest.mark.parametrize("body", [b"", b"{", b"\xff", b"[]", b'"text"', b"null", b"[" * 100_000])
def test_a_body_that_is_no_json_object(client: TestClient, body: bytes) -> None:
    headers = bearer(client, "hiker") | {"Content-Type": "application/json"}
    response = client.post("/api/trails/3/reports", content=body, headers=headers)
    assert response.status_code == 400
    assert response.headers["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("media_type", ["text/plain", "application/x-www-form-urlencoded", "application/jsonp", None])
def test_other_content_types_are_refused(client: TestClient, media_type: str | None) -> None:
    headers = bearer(client, "hiker") | ({"Content-Type": media_type} if media_type else {})
    assert client.post("/api/trails/3/reports", content=b"{}", headers=headers).status_code == 415


def test_a_charset_does_no_harm(client: TestClient) -> None:
    headers = bearer(client, "hiker") | {"Content-Type": "application/json; charset=utf-8"}
    assert client.post("/api/trails/3/reports", content=b"{}", headers=headers).status_code == 422


def test_who_you_are_is_asked_before_what_you_send(client: TestClient) -> None:
    response = client.post("/api/trails/99/reports", content=b"plain text")
    assert response.status_code == 401
    assert response.headers["WWW-Authenticate"] == "Bearer"


def test_what_nobody_can_read_is_told_to_strangers_too(client: TestClient) -> None:
    """FastAPI reads the body first of all, so that dependencies may ask for it."""
    response = client.post("/api/trails/3/reports", content=b"{", headers={"Content-Type": "application/json"})
    assert response.status_code == 400


def test_no_report_for_an_unknown_trail(client: TestClient) -> None:
    assert client.post("/api/trails/99/reports", json=GOOD, headers=bearer(client, "hiker")).status_code == 404


# Reports 9 (pending) and 11 (rejected) are hiker's, in the ranger's region. Report 6 is hiker2's, in another one.
@pytest.mark.parametrize(
    ("report", "name", "status"),
    [
        (1, None, 200),
        (9, None, 404),
        (9, "hiker", 200),
        (9, "hiker2", 404),
        (9, "ranger", 200),
        (11, "hiker", 200),
        (11, "hiker2", 404),
        (6, "hiker2", 200),
        (6, "ranger", 404),
        (99, "ranger", 404),
    ],
)
def test_who_sees_a_report(client: TestClient, report: int, name: str | None, status: int) -> None:
    headers = bearer(client, name) if name else {}
    assert client.get(f"/api/reports/{report}", headers=headers).status_code == status


def test_hidden_and_missing_reports_look_alike(client: TestClient) -> None:
    hidden, missing = client.get("/api/reports/9").json(), client.get("/api/reports/99").json()
    assert hidden["detail"].replace("9", "99") == missing["detail"]


def test_a_ranger_approves_and_corrects(client: TestClient) -> None:
    headers = bearer(client, "ranger")
    for state in ("approved", "rejected", "approved"):
        response = client.patch("/api/reports/9", json={"state": state, "body": "ignored"}, headers=headers)
        assert response.status_code == 200
        assert response.json()["state"] == state
    assert client.get("/api/reports/9").json()["body"] == "Two larches block the zigzags."


@pytest.mark.parametrize(
    ("report", "name", "status"), [(9, None, 401), (9, "hiker", 403), (6, "ranger", 403), (99, "ranger", 404)]
)
def test_who_may_not_decide(client: TestClient, report: int, name: str | None, status: int) -> None:
    headers = bearer(client, name) if name else {}
    response = client.patch(f"/api/reports/{report}", json={"state": "approved"}, headers=headers)
    assert response.status_code == status
    assert response.headers["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize(("media_type", "content"), [("application/json", b"{}"), ("text/plain", b"approved")])
def test_who_may_not_decide_hears_that_before_what_is_wrong(
    client: TestClient, media_type: str, content: bytes
) -> None:
    headers = bearer(client, "hiker") | {"Content-Type": media_type}
    assert client.patch("/api/reports/9", content=content, headers=headers).status_code == 403
    assert client.patch("/api/reports/99", content=content, headers=headers).status_code == 404


@pytest.mark.parametrize("report", [1, 9, 99])
def test_a_token_that_does_not_hold_is_no_stranger(client: TestClient, report: int) -> None:
    response = client.get(f"/api/reports/{report}", headers={"Authorization": "Bearer nonsense"})
    assert response.status_code == 401


@pytest.mark.parametrize("body", [{}, {"state": "pending"}, {"state": None}])
def test_a_decision_is_one_of_two(client: TestClient, body: dict[str, object]) -> None:
    response = client.patch("/api/reports/9", json=body, headers=bearer(client, "ranger"))
    assert response.status_code == 422
    assert response.json()["errors"][0]["field"] == "state"


def test_what_has_been_decided_is_changed_no_more(session: Session) -> None:
    pending, approved = session.get_one(Report, 9), session.get_one(Report, 1)
    assert change_pending(session, pending, state=State.APPROVED)
    assert not change_pending(session, pending, state=State.REJECTED)
    assert not change_pending(session, approved, body="Something else than was read.")
