"""What a monitor asks."""

from flask.testing import FlaskClient


def test_the_application_answers(client: FlaskClient) -> None:
    assert client.get("/health/").get_json() == {"status": "ok"}
