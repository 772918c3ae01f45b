# region: first-test
from hello import app


def test_home_greets() -> None:
    response = app.test_client().get("/")
    assert response.status_code == 200
    assert "<h1>Hello, web!</h1>" in response.text
# endregion


def test_home_is_html() -> None:
    assert app.test_client().get("/").content_type == "text/html; charset=utf-8"


# region: escape-test
def test_a_name_stays_text() -> None:
    response = app.test_client().get("/hello/<i>Ada")
    assert "Hello, &lt;i&gt;Ada!" in response.text
# endregion


def test_unknown_addresses_are_not_found() -> None:
    assert app.test_client().get("/nowhere").status_code == 404
