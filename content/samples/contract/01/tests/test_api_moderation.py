"""Who may see a report that no ranger has approved, and who may decide. The ranger's region is North Fells."""

import secrets
from typing import Any

import pytest

from client import Api, Site, bad_fields, data, problem
from rows import REPORTS

pytestmark = [pytest.mark.api, pytest.mark.topic("api permissions")]


def file_report(author: Api, trail: int = 6) -> int:
    """A new pending report; trail 6 is in North Fells, trail 3 is not."""
    sent = {"category": "other", "severity": 2, "body": f"Sheep on the path, {secrets.token_hex(4)}.", "observed_at": "2026-11-20"}
    return int(data(author.post(f"/api/trails/{trail}/reports", sent), 201)["id"])


def listed(api: Api, trail: int = 6) -> set[int]:
    return {report["id"] for report in data(api.get(f"/api/trails/{trail}/reports", per_page=100))["items"]}


@pytest.mark.parametrize("user", ["", "hiker", "hiker2", "ranger"])
def test_everybody_sees_an_approved_report(site: Site, user: str) -> None:
    with site.api(user) as client:
        assert data(client.get("/api/reports/1")) == REPORTS[1]


# Reports 8 and 9 are pending, 11 is rejected: all three in the ranger's region. Report 10 is pending in another.
@pytest.mark.parametrize(("user", "number", "seen"), [
    ("", 8, False), ("", 11, False), ("hiker", 8, False), ("hiker2", 9, False), ("hiker2", 11, False), ("ranger", 10, False),
    ("hiker2", 8, True), ("hiker", 9, True), ("hiker", 11, True), ("hiker", 10, True), ("ranger", 8, True), ("ranger", 11, True)])
def test_other_reports_are_for_their_author_and_the_ranger(site: Site, user: str, number: int, seen: bool) -> None:
    with site.api(user) as client:
        assert data(client.get("/api/reports/1")) == REPORTS[1]
        response = client.get(f"/api/reports/{number}")
    if seen:
        assert data(response)["body"] == REPORTS[number]["body"]
    else:
        problem(response, 404)


@pytest.mark.parametrize(("user", "number", "status"), [
    ("", 9, 401), ("hiker", 9, 403), ("hiker2", 9, 403), ("ranger", 10, 403), ("ranger", 9999, 404)])
def test_others_cannot_decide(site: Site, user: str, number: int, status: int) -> None:
    with site.api(user) as client:
        problem(client.patch(f"/api/reports/{number}", {"state": "approved"}), status)


def test_nothing_has_changed_after_a_refusal(site: Site) -> None:
    with site.api("hiker") as client:
        number = file_report(client)
        problem(client.patch(f"/api/reports/{number}", {"state": "approved"}), 403)
        assert data(client.get(f"/api/reports/{number}"))["state"] == "pending"


def test_the_ranger_approves_and_everybody_reads(hiker: Api, ranger: Api, api: Api) -> None:
    number = file_report(hiker)
    assert number not in listed(api)
    answer = data(ranger.patch(f"/api/reports/{number}", {"state": "approved"}))
    assert (answer["id"], answer["state"], answer["author"]) == (number, "approved", "hiker")
    assert number in listed(api)
    assert data(api.get(f"/api/reports/{number}")) == answer


def test_the_ranger_rejects_and_nobody_else_reads(hiker: Api, ranger: Api, api: Api) -> None:
    number = file_report(hiker)
    assert data(ranger.patch(f"/api/reports/{number}", {"state": "rejected"}))["state"] == "rejected"
    assert number not in listed(api)
    problem(api.get(f"/api/reports/{number}"), 404)
    assert data(hiker.get(f"/api/reports/{number}"))["state"] == "rejected"


def test_the_ranger_can_correct_a_decision(hiker: Api, ranger: Api, api: Api) -> None:
    number = file_report(hiker)
    data(ranger.patch(f"/api/reports/{number}", {"state": "approved"}))
    data(ranger.patch(f"/api/reports/{number}", {"state": "rejected"}))
    assert number not in listed(api)


@pytest.mark.parametrize("sent", [{}, {"state": "pending"}, {"state": "published"}, {"state": None}, {"severity": 1}], ids=str)
def test_a_decision_is_one_of_two(ranger: Api, sent: dict[str, Any]) -> None:
    assert bad_fields(ranger.patch("/api/reports/9", sent)) == {"state"}


def test_a_decision_changes_the_state_and_nothing_else(hiker: Api, ranger: Api) -> None:
    number = file_report(hiker)
    before = data(hiker.get(f"/api/reports/{number}"))
    after = data(ranger.patch(f"/api/reports/{number}", {"state": "approved", "body": "All is well there.", "author": "ranger"}))
    assert after == before | {"state": "approved"}


def test_a_decision_is_sent_as_json(ranger: Api) -> None:
    json = {"Content-Type": "application/json"}
    problem(ranger.send("PATCH", "/api/reports/9", content=b"{", headers=json), 400)
    problem(ranger.send("PATCH", "/api/reports/9", content=b"state=approved", headers=json | {"Content-Type": "text/plain"}), 415)
