"""Filing a report as JSON."""

import secrets
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest

from client import Api, Site, bad_fields, data, problem

pytestmark = pytest.mark.api
NOW = datetime.now(UTC).date()
YESTERDAY, IN_A_WEEK = str(NOW - timedelta(days=1)), str(NOW + timedelta(days=7))
ADDRESS = "/api/trails/3/reports"


def report(**changes: Any) -> dict[str, Any]:
    return {"category": "ice", "severity": 3, "body": f"Ice on the mill steps, {secrets.token_hex(4)}.",
            "observed_at": YESTERDAY} | changes


def without(key: str) -> dict[str, Any]:
    return {name: value for name, value in report().items() if name != key}


@pytest.mark.topic("api create")
def test_a_report_is_created_and_waits(hiker: Api) -> None:
    sent = report()
    body = data(hiker.post(ADDRESS, sent), 201)
    assert body.keys() == {"id", "trail", "category", "severity", "body", "observed_at", "state", "author"}
    assert body == sent | {"id": body["id"], "trail": 3, "state": "pending", "author": body["author"]}
    assert isinstance(body["id"], int)


@pytest.mark.topic("api create")
def test_the_answer_says_where_the_report_is(hiker: Api) -> None:
    response = hiker.post(ADDRESS, report())
    created = data(response, 201)
    location = response.headers.get("location", "")
    assert urlsplit(location).path == f"/api/reports/{created['id']}"
    assert data(hiker.send("GET", urljoin(ADDRESS, location))) == created


@pytest.mark.topic("api create")
def test_nobody_sees_it_in_the_list_before_a_ranger_did(hiker: Api, api: Api) -> None:
    created = data(hiker.post(ADDRESS, report()), 201)
    listed = data(api.get(ADDRESS, per_page=100))["items"] + data(api.get("/api/trails/3"))["reports"]
    assert created["id"] not in {item["id"] for item in listed}


# region: not-its-own
@pytest.mark.topic("api create")
def test_the_client_cannot_set_what_is_not_its_own(hiker: Api) -> None:
    created = data(hiker.post(ADDRESS, report(id=1, trail=1, state="approved", author="ranger")), 201)
    assert (created["trail"], created["state"]) == (3, "pending")
    assert created["id"] != 1 and created["author"] != "ranger"
# endregion


@pytest.mark.topic("api tokens")
def test_the_author_is_whose_token_it_is(hiker2: Api) -> None:
    assert data(hiker2.post(ADDRESS, report()), 201)["author"] == "hiker2"


@pytest.mark.topic("api create")
def test_a_report_needs_a_trail(hiker: Api) -> None:
    problem(hiker.post("/api/trails/99/reports", report()), 404)


@pytest.mark.topic("api validation")
@pytest.mark.parametrize("key", ["category", "severity", "body", "observed_at"])
def test_every_field_is_required(hiker: Api, key: str) -> None:
    assert bad_fields(hiker.post(ADDRESS, without(key))) == {key}


@pytest.mark.topic("api validation")
@pytest.mark.parametrize(("key", "value"), [
    ("category", "snow"), ("category", ""), ("category", 3), ("severity", 0), ("severity", 6), ("severity", "high"),
    ("severity", 2.5), ("severity", None), ("body", "Too short"), ("body", " " * 30), ("body", "x" * 2001), ("body", None),
    ("observed_at", "yesterday"), ("observed_at", "2026-13-01"), ("observed_at", IN_A_WEEK), ("observed_at", None)],
    ids=lambda value: value[:12] if isinstance(value, str) else None)
def test_a_bad_value_is_named_by_its_field(hiker: Api, key: str, value: Any) -> None:
    assert bad_fields(hiker.post(ADDRESS, report(**{key: value}))) == {key}


@pytest.mark.topic("api validation")
def test_a_severity_is_a_number_even_where_a_text_is_taken(hiker: Api) -> None:
    response = hiker.post(ADDRESS, report(severity="3"))
    if response.status_code == 422:
        assert bad_fields(response) == {"severity"}
    else:
        created = data(response, 201)
        assert type(created["severity"]) is int and created["severity"] == 3
        assert data(hiker.get(f"/api/reports/{created['id']}"))["severity"] == 3


# region: all-at-once
@pytest.mark.topic("api validation")
def test_all_bad_fields_are_told_at_once(hiker: Api) -> None:
    sent = {"category": "snow", "severity": 9, "body": "Short", "observed_at": "soon"}
    assert bad_fields(hiker.post(ADDRESS, sent)) == sent.keys()
# endregion


@pytest.mark.topic("api validation")
@pytest.mark.parametrize("length", [10, 2000])
def test_the_shortest_and_the_longest_text_are_taken(hiker: Api, length: int) -> None:
    assert data(hiker.post(ADDRESS, report(body="x" * length)), 201)["body"] == "x" * length


@pytest.mark.topic("api validation")
def test_text_keeps_its_signs(hiker: Api) -> None:
    text = "Eis & Schnee: \"glatt\" auf <b>100 m</b> – Kreuzung 42°, 雪"
    assert data(hiker.post(ADDRESS, report(body=text)), 201)["body"] == text


@pytest.mark.topic("api content types")
@pytest.mark.parametrize("content", [b"{", b"", b'{"category": "ice",}', b'{"body": "\xff\xfe"}'], ids=repr)
def test_malformed_json_is_a_bad_request(hiker: Api, content: bytes) -> None:
    problem(hiker.send("POST", ADDRESS, content=content, headers={"Content-Type": "application/json"}), 400)


@pytest.mark.topic("api content types")
@pytest.mark.parametrize("value", [[], "ice", 7, [{"severity": 1}]], ids=str)
def test_json_that_is_no_object_is_refused(hiker: Api, value: Any) -> None:
    problem(hiker.post(ADDRESS, value), 400, 422)


@pytest.mark.topic("api content types")
@pytest.mark.parametrize("kind", ["application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x"])
def test_another_content_type_is_refused(hiker: Api, kind: str) -> None:
    problem(hiker.send("POST", ADDRESS, content=b"severity=3", headers={"Content-Type": kind}), 415)


@pytest.mark.topic("api content types")
def test_json_may_name_its_charset(hiker: Api) -> None:
    content = hiker.client.build_request("POST", ADDRESS, json=report()).content
    data(hiker.send("POST", ADDRESS, content=content, headers={"Content-Type": "application/json; charset=utf-8"}), 201)


@pytest.mark.topic("api tokens")
@pytest.mark.parametrize("value", ["", "Bearer", "Bearer nonsense", "Bearer a.b.c", "Basic aGlrZXI6Y2Fpcm4tcGFzcy0xMjM0"])
def test_without_a_good_token_nothing_is_filed(api: Api, value: str) -> None:
    response = api.send("POST", ADDRESS, json=report(), headers={"Authorization": value} if value else {})
    problem(response, 401)
    assert response.headers.get("www-authenticate", "").startswith("Bearer"), "a 401 names the scheme it wants"


@pytest.mark.topic("api tokens")
def test_a_token_for_a_password(site: Site) -> None:
    with site.api() as client:
        body = data(client.post("/api/token", {"username": "hiker", "password": "cairn-pass-1234"}))
    assert body.keys() == {"access_token", "token_type"}
    assert body["token_type"].lower() == "bearer" and len(body["access_token"]) >= 20


@pytest.mark.topic("api tokens")
def test_a_wrong_password_and_an_unknown_user_look_the_same(api: Api) -> None:
    wrong = api.post("/api/token", {"username": "hiker", "password": "wrong-pass-1234"})
    unknown = api.post("/api/token", {"username": "nobody", "password": "wrong-pass-1234"})
    assert problem(wrong, 401) == problem(unknown, 401)


@pytest.mark.topic("api tokens")
@pytest.mark.parametrize("key", ["username", "password"])
def test_a_token_needs_both_fields(api: Api, key: str) -> None:
    sent = {"username": "hiker", "password": "cairn-pass-1234"}
    del sent[key]
    assert bad_fields(api.post("/api/token", sent)) == {key}


@pytest.mark.topic("api tokens")
def test_a_token_is_asked_for_in_json(api: Api) -> None:
    problem(api.send("POST", "/api/token", content=b"hiker", headers={"Content-Type": "text/plain"}), 415)
    problem(api.send("POST", "/api/token", content=b"{", headers={"Content-Type": "application/json"}), 400)
