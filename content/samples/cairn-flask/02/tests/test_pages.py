"""Trails, as pages."""

import pytest
from flask.testing import FlaskClient

from cairn.trails import TRAILS


def test_the_front_page_leads_to_the_trails(client: FlaskClient) -> None:
    assert client.get("/").location == "/trails/"


def test_the_list_names_every_trail(client: FlaskClient) -> None:
    page = client.get("/trails/").text
    assert all(str(trail["name"]) in page for trail in TRAILS)


def test_the_list_can_be_narrowed_to_one_status(client: FlaskClient) -> None:
    page = client.get("/trails/?status=closed").text
    assert "Larch Traverse" in page
    assert "Heron Loop" not in page


def test_what_a_visitor_sends_is_shown_as_text(client: FlaskClient) -> None:
    page = client.get("/trails/?status=<b>icy</b>").text
    assert "Status: &lt;b&gt;icy&lt;/b&gt;." in page
    assert "No trail matches." in page


def test_each_trail_has_its_own_page(client: FlaskClient) -> None:
    for trail in TRAILS:
        assert f"<h1>{trail['name']}</h1>" in client.get(f"/trails/{trail['id']}/").text


@pytest.mark.parametrize("path", ["/trails/99/", "/trails/x/", "/trails/99999999999999999999999/", "/nowhere"])
def test_not_found_is_a_page_with_landmarks(client: FlaskClient, path: str) -> None:
    answer = client.get(path, headers={"Accept": "application/json"})
    assert answer.status_code == 404
    assert answer.mimetype == "text/html"
    for part in ("<h1>Page not found</h1>", "<header", "<nav", "<main", "<footer"):
        assert part in answer.text


def test_the_stylesheet_is_served(client: FlaskClient) -> None:
    with client.get("/static/cairn.css") as answer:
        assert answer.mimetype == "text/css"
