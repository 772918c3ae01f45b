from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient

import app
import escaping


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> Iterator[FlaskClient]:
    monkeypatch.setattr(app, "reports", ["Ice between the stepping stones.", "A small willow is down at the gate."])
    with app.app.test_client() as client:
        yield client


def test_the_list_and_the_search(client: FlaskClient) -> None:
    assert client.get("/reports/").text.count("<li>") == 2
    page = client.get("/reports/?q=WILLOW").text
    assert page.count("<li>") == 1 and 'value="WILLOW"' in page
    assert "No report matches." in client.get("/reports/?q=marmot").text


def test_a_report_is_kept_and_the_browser_sent_on(client: FlaskClient) -> None:
    response = client.post("/reports/", data={"body": "  A spruce lies across the path.  "})
    assert (response.status_code, response.headers["Location"]) == (303, "/reports/")
    assert app.reports[-1] == "A spruce lies across the path."


@pytest.mark.parametrize("body", ["", "   Ice.   ", "x" * 2001])
def test_a_bad_report_is_not_kept_and_not_lost(client: FlaskClient, body: str) -> None:
    response = client.post("/reports/", data={"body": body})
    assert response.status_code == 422
    assert 'aria-describedby="body-error">\n' + body.strip() + "</textarea>" in response.text
    assert "Write 10 to 2000 characters." in response.text and len(app.reports) == 2


def test_what_people_write_is_shown_and_not_obeyed(client: FlaskClient) -> None:
    client.post("/reports/", data={"body": "<script>alert(1)</script>"})
    assert "<li>&lt;script&gt;alert(1)&lt;/script&gt;</li>" in client.get("/reports/").text


def test_four_places(capsys: pytest.CaptureFixture[str]) -> None:
    escaping.main()
    assert capsys.readouterr().out.splitlines() == [
        "1  <p>&lt;i&gt; onclick=alert(1)</p>", '2  <p title="&lt;i&gt; onclick=alert(1)">',
        "3  <p title=&lt;i&gt; onclick=alert(1)>", "4  <p><i> onclick=alert(1)</p>"]
