import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

import always_a_piece
import app as application
import traffic

HX = {"HX-Request": "true"}


@pytest.fixture
def client() -> Iterator[FlaskClient]:
    application.report["seen"] = 2
    with application.app.test_client() as client:
        yield client


def test_a_form_leads_back_to_the_page(client: FlaskClient) -> None:
    answer = client.post("/form/seen")
    assert (answer.status_code, answer.location) == (303, "/form")
    assert "3 hikers saw this." in client.get("/form").text


def test_htmx_gets_a_piece_of_the_page(client: FlaskClient) -> None:
    assert client.post("/htmx/seen", headers=HX).text.strip() == "3 hikers saw this."


def test_without_the_script_it_is_a_form(client: FlaskClient) -> None:
    answer = client.post("/htmx/seen")
    assert (answer.status_code, answer.location) == (303, "/htmx")
    assert "3 hikers saw this." in client.get("/htmx").text


def test_the_target_exists(client: FlaskClient) -> None:
    page = client.get("/htmx").text
    target = re.search(r'hx-target="#([^"]+)"', page)
    assert target and f'id="{target[1]}"' in page
    assert 'hx-post="/htmx/seen"' in page and 'action="/htmx/seen"' in page


def test_the_script_gets_data(client: FlaskClient) -> None:
    assert client.get("/api/report").get_json()["seen"] == 2
    assert client.post("/api/report/seen").get_json() == {"seen": 3}


def test_the_script_finds_its_elements(client: FlaskClient) -> None:
    page = client.get("/script").text
    names = set(re.findall(r'element\("(\w+)"\)', (Path(traffic.STATIC) / "report.js").read_text(encoding="utf-8")))
    assert names == {"trail", "body", "seen", "press"} and all(f'id="{name}"' in page for name in names)


@pytest.mark.parametrize("path", ["/form", "/htmx"])
def test_what_a_hiker_wrote_is_escaped(client: FlaskClient, path: str) -> None:
    assert "&lt;below the saddle&gt;" in client.get(path).text


def test_the_traffic(capsys: pytest.CaptureFixture[str]) -> None:
    traffic.main()
    form, htmx, script = capsys.readouterr().out.splitlines()[1:]
    assert "2 requests" in form and "1 request," in htmx and script.count("3 requests") == 1


def test_always_a_piece_leaves_the_page(client: FlaskClient) -> None:
    assert always_a_piece.app.test_client().post("/htmx/seen").text.strip() == "3 hikers saw this."
