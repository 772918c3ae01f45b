"""The JSON API."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import event, func, select, update
from werkzeug.test import TestResponse

from cairn.extensions import db
from cairn.models import Report, State, Token
from cairn.rules import today
from tests.conftest import Browser, bearer

REPORT: dict[str, Any] = {
    "category": "ice",
    "severity": 4,
    "body": "Ice on the wooden bridge.",
    "observed_at": "2026-11-20",
}


# region: assert-problem
def assert_problem(answer: TestResponse, status: int, title: str) -> dict[str, Any]:
    assert answer.status_code == status
    assert answer.mimetype == "application/problem+json"
    problem: dict[str, Any] = answer.get_json()
    assert (problem["type"], problem["title"], problem["status"]) == ("about:blank", title, status)
    assert problem["detail"]
    return problem
# endregion


def test_a_page_of_trails(client: FlaskClient) -> None:
    page = client.get("/api/trails?per_page=2").get_json()
    assert page == {
        "items": [
            {"id": 1, "name": "Heron Loop", "region": "Lake Valley", "status": "open", "length_km": 4.2},
            {"id": 2, "name": "Kestrel Ridge", "region": "North Fells", "status": "caution", "length_km": 11.8},
        ],
        "total": 12,
        "page": 1,
        "per_page": 2,
        "next": "/api/trails?page=2&per_page=2",
        "previous": None,
    }


def test_the_links_lead_through_everything(client: FlaskClient) -> None:
    address, ids = "/api/trails?per_page=2&status=open&q=e&_external=1", []
    while address:
        page = client.get(address).get_json()
        ids += [trail["id"] for trail in page["items"]]
        address = page["next"]
    assert ids == [1, 6, 8, 9, 10]
    assert page["previous"] == "/api/trails?_external=1&page=2&per_page=2&q=e&status=open"


def test_after_the_last_page_is_nothing(client: FlaskClient) -> None:
    page = client.get("/api/trails?page=900").get_json()
    assert (page["items"], page["total"], page["next"]) == ([], 12, None)
    assert page["previous"] == "/api/trails?page=1"
    page = client.get("/api/trails?per_page=5&page=49").get_json()
    assert page["previous"] == "/api/trails?page=3&per_page=5", "the last page that has trails"


def test_empty_search_fields_filter_nothing(client: FlaskClient) -> None:
    page = client.get("/api/trails?status=&q=&per_page=5").get_json()
    assert (page["total"], page["next"]) == (12, "/api/trails?page=2&per_page=5&q=&status=")


@pytest.mark.parametrize(
    "query",
    [
        "page=0",
        "page=x",
        "page=",
        "page=1000001",
        "page=9999999999999999999999",
        "per_page=0",
        "per_page=101",
        "status=sunny",
        "q=%00",
    ],
)
def test_wrong_query_values(client: FlaskClient, query: str) -> None:
    problem = assert_problem(client.get(f"/api/trails?{query}"), 400, "Bad Request")
    assert problem["detail"].startswith(query.partition("=")[0])


def test_a_trail_with_its_approved_reports(client: FlaskClient) -> None:
    assert client.get("/api/trails/1").get_json() == {
        "id": 1,
        "name": "Heron Loop",
        "region": "Lake Valley",
        "status": "open",
        "length_km": 4.2,
        "reports": [
            {
                "id": 4,
                "trail": 1,
                "category": "ice",
                "severity": 3,
                "body": "Ice between the stepping stones.",
                "observed_at": "2026-11-10",
                "state": "approved",
                "author": None,
            }
        ],
    }


def test_the_reports_of_a_trail_in_pages(client: FlaskClient) -> None:
    page = client.get("/api/trails/2/reports?per_page=2").get_json()
    assert [report["id"] for report in page["items"]] == [2, 1]
    assert (page["total"], page["next"]) == (3, "/api/trails/2/reports?page=2&per_page=2")


@pytest.mark.parametrize(
    "path",
    [
        "/api/trails/99",
        "/api/trails/99/reports",
        "/api/reports/99",
        "/api/trails/x",
        "/api/trails/99999999999999999999999",
        "/api/nowhere",
        "/api/",
    ],
)
def test_not_found_is_a_problem_whatever_is_accepted(client: FlaskClient, path: str) -> None:
    assert_problem(client.get(path, headers={"Accept": "text/html"}), 404, "Not Found")


@pytest.mark.parametrize(
    ("method", "path", "detail"),
    [
        ("GET", "/api/nowhere", "There is nothing at this address."),
        ("GET", "/api/trails/x", "There is nothing at this address."),
        ("GET", "/api/trails/99/reports", "There is no trail 99."),
        ("DELETE", "/api/trails", "This address does not take that method."),
    ],
)
def test_the_detail_is_for_a_programs_log(client: FlaskClient, method: str, path: str, detail: str) -> None:
    assert client.open(path, method=method).get_json()["detail"] == detail


def test_a_wrong_method_names_the_right_ones(client: FlaskClient) -> None:
    answer = client.delete("/api/trails")
    assert_problem(answer, 405, "Method Not Allowed")
    assert "GET" in answer.headers["Allow"]


def test_filing_a_report(client: FlaskClient, app: Flask) -> None:
    sent = REPORT | {"body": "  Ice on the wooden bridge.\r\n", "state": "approved", "author": "ranger", "id": 1}
    answer = client.post("/api/trails/3/reports", json=sent, headers=bearer(client, "hiker"))
    assert answer.status_code == 201
    assert answer.headers["Location"] == "/api/reports/13"
    assert answer.get_json() == REPORT | {"id": 13, "trail": 3, "state": "pending", "author": "hiker"}
    with app.app_context():
        assert db.session.get_one(Report, 13).state is State.PENDING


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("category", "sunshine"),
        ("category", None),
        ("category", ["ice"]),
        ("severity", 0),
        ("severity", 6),
        ("severity", "3"),
        ("severity", 2.5),
        ("severity", True),
        ("body", "  short   "),
        ("body", "x" * 2001),
        ("body", 12345678901),
        ("body", "Two sentences\0and a NUL."),
        ("body", "Half a character: \ud800"),
        ("observed_at", (today() + timedelta(days=1)).isoformat()),
        ("observed_at", "2026-02-30"),
        ("observed_at", "20261120"),
        ("observed_at", 20261120),
    ],
)
def test_a_bad_field_is_named(client: FlaskClient, field: str, value: object) -> None:
    answer = client.post("/api/trails/1/reports", json=REPORT | {field: value}, headers=bearer(client, "hiker"))
    problem = assert_problem(answer, 422, "Unprocessable Content")
    assert [error["field"] for error in problem["errors"]] == [field]
    assert problem["errors"][0]["message"]


def test_all_missing_fields_are_named_at_once(client: FlaskClient) -> None:
    answer = client.post("/api/trails/1/reports", json={}, headers=bearer(client, "hiker"))
    assert [error["field"] for error in answer.get_json()["errors"]] == list(REPORT)


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b'"text"', b"null", b'{"body": "\xff"}', b"[" * 100_000]
)
def test_a_body_that_is_no_json_object(client: FlaskClient, body: bytes) -> None:
    for address in ("/api/trails/1/reports", "/api/token"):
        answer = client.post(address, data=body, content_type="application/json", headers=bearer(client, "hiker"))
        assert_problem(answer, 400, "Bad Request")


@pytest.mark.parametrize("content_type", ["text/plain", "application/x-www-form-urlencoded", None])
def test_only_json_is_read(client: FlaskClient, content_type: str | None) -> None:
    headers = bearer(client, "hiker")
    answer = client.post("/api/trails/1/reports", data=b"{}", content_type=content_type, headers=headers)
    assert_problem(answer, 415, "Unsupported Media Type")


@pytest.mark.parametrize(
    "header", ["Bearer", "Bearer ", "Bearer x", "Bearer ü", "Basic aGlrZXI6eA==", "Basic ???", "Token x", "x"]
)
def test_a_garbled_token_is_none(client: FlaskClient, header: str) -> None:
    answer = client.post("/api/trails/1/reports", json=REPORT, headers={"Authorization": header})
    assert_problem(answer, 401, "Unauthorized")
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")


@pytest.mark.parametrize("report", [1, 9, 99])
def test_a_token_that_does_not_hold_is_no_stranger(client: FlaskClient, report: int) -> None:
    for header in ("Bearer", "Bearer nonsense"):
        answer = client.get(f"/api/reports/{report}", headers={"Authorization": header})
        assert_problem(answer, 401, "Unauthorized")
    assert client.get("/api/reports/1", headers={"Authorization": "Basic aGlrZXI6eA=="}).status_code == 200


def test_line_ends_stay_as_they_were_sent(client: FlaskClient) -> None:
    sent = REPORT | {"body": "The bridge is gone.\r\nTurn back."}
    answer = client.post("/api/trails/3/reports", json=sent, headers=bearer(client, "hiker"))
    assert answer.get_json()["body"] == sent["body"]


def test_a_session_cookie_is_no_token(hiker: Browser) -> None:
    assert_problem(hiker.client.post("/api/trails/1/reports", json=REPORT), 401, "Unauthorized")
    assert hiker.get("/api/reports/9").status_code == 404


def test_the_token_is_not_to_be_kept_by_caches(client: FlaskClient) -> None:
    answer = client.post("/api/token", json={"username": "hiker", "password": "cairn-pass-1234"})
    assert answer.get_json().keys() == {"access_token", "token_type"}
    assert answer.get_json()["token_type"] == "bearer"
    assert answer.headers["Cache-Control"] == "no-store"


def test_wrong_credentials_get_one_answer(client: FlaskClient) -> None:
    answers = [
        client.post("/api/token", json={"username": name, "password": "not-the-password"})
        for name in ("hiker", "nobody")
    ]
    for answer in answers:
        assert_problem(answer, 401, "Unauthorized")
        assert answer.headers["WWW-Authenticate"].startswith("Bearer")
    assert len({answer.data for answer in answers}) == 1


def test_credentials_must_be_text(client: FlaskClient) -> None:
    answer = client.post("/api/token", json={"username": 1, "password": "no\0password"})
    assert [error["field"] for error in answer.get_json()["errors"]] == ["username", "password"]


def test_an_expired_token_is_none_and_goes_with_the_next(client: FlaskClient, app: Flask) -> None:
    headers = bearer(client, "hiker")
    with app.app_context():
        db.session.execute(update(Token).values(expires_at=datetime.now(UTC) - timedelta(seconds=1)))
        db.session.commit()
    assert client.post("/api/trails/1/reports", json=REPORT, headers=headers).status_code == 401
    bearer(client, "hiker")
    with app.app_context():
        assert db.session.scalar(select(func.count()).select_from(Token)) == 1


# region: readers
@pytest.mark.parametrize(
    ("report", "readers"),
    [
        (1, {None, "hiker", "hiker2", "ranger"}),  # approved
        (9, {"hiker", "ranger"}),  # pending, by hiker, in the ranger's region
        (6, {"hiker2"}),  # pending, by hiker2, in another region
        (11, {"hiker", "ranger"}),  # rejected, by hiker
    ],
)
def test_who_may_read_a_report(client: FlaskClient, report: int, readers: set[str | None]) -> None:
    for name in (None, "hiker", "hiker2", "ranger"):
        answer = client.get(f"/api/reports/{report}", headers=bearer(client, name) if name else {})
        assert answer.status_code == (200 if name in readers else 404), name
        if answer.status_code == 404:
            assert answer.get_json()["detail"] == f"There is no report {report}."
# endregion


@pytest.mark.parametrize(
    ("name", "report", "status"),
    [
        (None, 9, 401),
        ("hiker", 9, 403),  # its author
        ("hiker2", 9, 403),
        ("ranger", 6, 403),  # in another region
        ("ranger", 99, 404),
        ("ranger", 9, 200),
    ],
)
def test_who_may_decide(client: FlaskClient, name: str | None, report: int, status: int) -> None:
    headers = bearer(client, name) if name else {}
    answer = client.patch(f"/api/reports/{report}", json={"state": "approved"}, headers=headers)
    assert answer.status_code == status


def test_a_ranger_decides_and_corrects_it(client: FlaskClient) -> None:
    headers = bearer(client, "ranger")
    for state in ("approved", "rejected"):
        sent = {"state": state, "body": "Something else entirely.", "severity": 1}
        report = client.patch("/api/reports/9", json=sent, headers=headers).get_json()
        assert (report["state"], report["body"], report["severity"]) == (state, "Two larches block the zigzags.", 3)


@pytest.mark.parametrize("sent", [{}, {"state": "pending"}, {"state": "gone"}, {"state": None}, {"state": 1}])
def test_only_two_decisions(client: FlaskClient, sent: dict[str, object]) -> None:
    answer = client.patch("/api/reports/9", json=sent, headers=bearer(client, "ranger"))
    assert [error["field"] for error in assert_problem(answer, 422, "Unprocessable Content")["errors"]] == ["state"]


# region: statements
def test_a_page_of_reports_takes_as_many_statements_however_long_it_is(client: FlaskClient, app: Flask) -> None:
    statements: list[str] = []
    with app.app_context():
        event.listen(db.engine, "before_cursor_execute", lambda *arguments: statements.append(arguments[2]))
    client.get("/api/trails/2/reports")
    assert len(statements) == 3, "the trail, the count, the reports with their authors"
# endregion
