# region: first-test
from fastapi.testclient import TestClient

from hello import app


def test_home_greets() -> None:
    response = TestClient(app).get("/")
    assert response.status_code == 200
    assert "<h1>Hello, web!</h1>" in response.text
# endregion


def test_home_is_html() -> None:
    assert TestClient(app).get("/").headers["content-type"] == "text/html; charset=utf-8"


# region: escape-test
def test_a_name_stays_text() -> None:
    response = TestClient(app).get("/hello/<i>Ada")
    assert "Hello, &lt;i&gt;Ada!" in response.text
# endregion


def test_unknown_addresses_are_not_found() -> None:
    assert TestClient(app).get("/nowhere").status_code == 404


def test_docs_page_is_there_without_code_of_ours() -> None:
    assert "swagger" in TestClient(app).get("/docs").text
