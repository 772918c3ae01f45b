from django.test import override_settings

# region: first-test
from django.test import Client

import hello  # importing it configures Django


def test_home_greets() -> None:
    response = Client().get("/")
    assert response.status_code == 200
    assert "<h1>Hello, web!</h1>" in response.text
# endregion


def test_home_is_html() -> None:
    assert Client().get("/").headers["Content-Type"] == "text/html; charset=utf-8"


# region: escape-test
def test_a_name_stays_text() -> None:
    response = Client().get("/hello/<i>Ada")
    assert "Hello, &lt;i&gt;Ada!" in response.text
# endregion


@override_settings(DEBUG=False)
def test_unknown_addresses_are_not_found() -> None:
    assert Client().get("/nowhere").status_code == 404


@override_settings(DEBUG=True, ALLOWED_HOSTS=["testserver"])
def test_unknown_addresses_get_hints_in_debug_mode() -> None:
    response = Client().get("/nowhere")
    assert response.status_code == 404
    assert "hello/&lt;name&gt;" in response.text


def test_the_two_addresses_are_the_only_ones() -> None:
    assert [str(route.pattern) for route in hello.urlpatterns] == ["", "hello/<name>"]
