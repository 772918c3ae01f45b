"""Trails and reports, as a visitor and as a hiker."""

from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import text

from cairn import queries
from cairn.extensions import db
from cairn.models import Report, State, Trail
from cairn.rules import today
from cairn.seed import TRAILS
from tests.conftest import Browser

REPORT = {"category": "ice", "severity": "4", "body": "Ice on the wooden bridge.", "observed_at": "2026-11-20"}


def test_the_front_page_leads_to_the_trails(client: FlaskClient) -> None:
    assert client.get("/").location == "/trails/"


def test_the_list_has_ten_trails_a_page(client: FlaskClient) -> None:
    first, second = client.get("/trails/").text, client.get("/trails/?page=2").text
    assert "Granite Shelf" in first and "Pebble Point" not in first
    assert "Next page" in first and "Previous page" not in first
    assert "Pebble Point" in second and "Granite Shelf" not in second
    assert "Previous page" in second and "Next page" not in second


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("q=kestrel", {"Kestrel Ridge"}),
        ("q=+LOOP+", {"Heron Loop"}),
        ("status=closed", {"Larch Traverse", "Pebble Point"}),
        ("q=e&status=caution", {"Kestrel Ridge", "Cedar Hollow"}),
        ("q=%25", set()),
        ("q=_", set()),
        ("q='", set()),
        ("q=%00", set()),
    ],
)
def test_search(client: FlaskClient, query: str, names: set[str]) -> None:
    page = client.get(f"/trails/?{query}").text
    assert {name for name, *_ in TRAILS if name in page} == names
    assert ("No trail matches." in page) == (not names)


def test_the_search_is_kept_and_shown_as_text(client: FlaskClient) -> None:
    page = client.get("/trails/?q=<b>e&status=open").text
    assert 'value="&lt;b&gt;e"' in page
    assert '<option value="open" selected>' in page


def test_the_pages_keep_the_search(client: FlaskClient, app: Flask) -> None:
    with app.app_context():
        db.session.add_all(Trail(name=f"Loop {n}", region_id=1, length_km=1, status="open") for n in range(10))
        db.session.commit()
    assert 'href="/trails/?q=loop&amp;status=open&amp;page=2"' in client.get("/trails/?q=loop&status=open").text
    assert 'href="/trails/?page=2"' in client.get("/trails/?q=").text


@pytest.mark.parametrize("page", ["3", "0", "-1", "x", "", "99999999999999999999999"])
def test_there_is_no_such_page(client: FlaskClient, page: str) -> None:
    assert client.get(f"/trails/?page={page}").status_code == 404


def test_an_unknown_status_is_ignored(client: FlaskClient) -> None:
    assert "Heron Loop" in client.get("/trails/?status=sunny").text


def test_a_trail_shows_its_approved_reports_newest_first(client: FlaskClient) -> None:
    page = client.get("/trails/2/").text
    assert "<h1>Kestrel Ridge</h1>" in page
    bodies = ["Sheet ice on the climbers&#39; steps.", "A spruce lies across the path.", "Loose stones on the way"]
    places = [page.index(body) for body in bodies]
    assert places == sorted(places)
    assert "The gully is pure ice." not in page  # pending
    assert "My glove is somewhere" not in page  # rejected


def test_a_report_outlives_its_author(client: FlaskClient) -> None:
    assert "Reported by a former hiker" in client.get("/trails/1/").text


def test_a_trail_without_reports(client: FlaskClient) -> None:
    assert "No reports yet." in client.get("/trails/3/").text


@pytest.mark.parametrize("path", ["/trails/99/", "/trails/x/", "/trails/99999999999999999999999/", "/nowhere"])
def test_not_found_is_a_page_with_landmarks(client: FlaskClient, path: str) -> None:
    answer = client.get(path, headers={"Accept": "application/json"})
    assert answer.status_code == 404
    assert answer.mimetype == "text/html"
    for part in ("<h1>Page not found</h1>", "<header", "<nav", "<main", "<footer"):
        assert part in answer.text


def test_filing_a_report(hiker: Browser, app: Flask) -> None:
    page = hiker.submit("/trails/3/reports/new/", **(REPORT | {"state": "approved", "author_id": "3", "trail_id": "1"}))
    assert page.request.path == "/trails/3/"
    assert 'role="status">Thank you.' in page.text
    assert REPORT["body"] not in page.text, "a ranger looks at it first"
    with app.app_context():
        report = db.session.get_one(Report, 13)
        assert (report.state, report.trail_id, report.author and report.author.name) == (State.PENDING, 3, "hiker")


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"category": ""}, "Choose a category."),
        ({"category": "sunshine"}, "Not a valid choice."),
        ({"severity": "0"}, "Enter a number from 1 to 5."),
        ({"severity": "six"}, "Not a valid integer value."),
        ({"body": "  short   "}, "Write 10 to 2000 characters."),
        ({"body": "x" * 2001}, "Write 10 to 2000 characters."),
        ({"observed_at": (today() + timedelta(days=1)).isoformat()}, "The date must not lie in the future."),
        ({"observed_at": "2026-02-30"}, "Not a valid date value."),
    ],
)
def test_a_report_is_checked_and_what_was_typed_is_kept(hiker: Browser, changed: dict[str, str], message: str) -> None:
    page = hiker.submit("/trails/1/reports/new/", **(REPORT | changed))
    assert page.status_code == 422
    field = next(iter(changed))
    assert f'id="{field}-error">{message}' in page.text
    assert 'aria-invalid="true"' in page.text
    kept = REPORT["severity"] if field == "body" else REPORT["body"]
    assert kept in page.text


def test_a_line_end_counts_once_and_a_nul_is_no_trouble(hiker: Browser, app: Flask) -> None:
    body = "x" * 1990 + "\r\n" * 9 + "\0"
    assert hiker.submit("/trails/1/reports/new/", **(REPORT | {"body": body})).status_code == 200
    with app.app_context():
        assert len(db.session.get_one(Report, 13).body) == 2000


def test_own_reports_only(hiker: Browser) -> None:
    page = hiker.get("/reports/").text
    assert "Two larches block the zigzags." in page
    assert "The gully is pure ice." not in page  # of hiker2
    assert all(f">{state.label}</span>" in page for state in State)
    assert page.count(">Edit</a>") == 2


def test_editing_a_pending_report(hiker: Browser) -> None:
    form = hiker.get("/reports/9/edit/").text
    assert "Two larches block the zigzags." in form
    assert '<option selected value="fallen_tree">' in form
    page = hiker.submit("/reports/9/edit/", **REPORT)
    assert page.request.path == "/reports/"
    assert REPORT["body"] in page.text


@pytest.mark.parametrize(("report", "why"), [(8, "of another"), (1, "approved"), (11, "rejected"), (99, "unknown")])
def test_no_other_report_can_be_edited(hiker: Browser, report: int, why: str) -> None:
    assert hiker.get(f"/reports/{report}/edit/").status_code == 404
    assert hiker.submit("/reports/9/edit/", to=f"/reports/{report}/edit/", **REPORT).status_code == 404


def test_a_report_that_is_decided_meanwhile_stays_as_it_was(
    hiker: Browser, app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    change_pending = queries.change_pending

    def after_the_ranger(report: Report, **values: object) -> bool:
        db.session.execute(text("UPDATE reports SET state = 'approved' WHERE id = 9"))
        return change_pending(report, **values)

    monkeypatch.setattr(queries, "change_pending", after_the_ranger)
    assert hiker.submit("/reports/9/edit/", **REPORT).status_code == 404
    with app.app_context():
        assert db.session.get_one(Report, 9).body == "Two larches block the zigzags."


@pytest.mark.parametrize("path", ["/trails/1/reports/new/", "/reports/", "/reports/9/edit/", "/moderation/"])
def test_visitors_are_asked_to_log_in(browser: Browser, path: str) -> None:
    answer = browser.get(path)
    assert answer.status_code == 302
    assert answer.location.startswith("/login/?next=")


def test_an_unknown_trail_takes_no_report(hiker: Browser) -> None:
    assert hiker.get("/trails/99/reports/new/").status_code == 404
