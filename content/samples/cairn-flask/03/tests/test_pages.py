"""Trails and their reports."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from cairn.extensions import db
from cairn.models import Trail
from cairn.seed import TRAILS


def test_the_front_page_leads_to_the_trails(client: FlaskClient) -> None:
    assert client.get("/").location == "/trails/"


def test_the_list_has_ten_trails_a_page(client: FlaskClient) -> None:
    first, second = client.get("/trails/").text, client.get("/trails/?page=2").text
    assert "Granite Shelf" in first and "Pebble Point" not in first
    assert "Next page" in first and "Previous page" not in first
    assert "Pebble Point" in second and "Granite Shelf" not in second
    assert "Previous page" in second and "Next page" not in second


# region: search
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
# endregion


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


def test_a_trail_without_reports(client: FlaskClient) -> None:
    assert "No reports yet." in client.get("/trails/3/").text


@pytest.mark.parametrize("path", ["/trails/99/", "/trails/x/", "/trails/99999999999999999999999/", "/nowhere"])
def test_not_found_is_a_page_with_landmarks(client: FlaskClient, path: str) -> None:
    answer = client.get(path, headers={"Accept": "application/json"})
    assert answer.status_code == 404
    assert answer.mimetype == "text/html"
    for part in ("<h1>Page not found</h1>", "<header", "<nav", "<main", "<footer"):
        assert part in answer.text
