"""What a monitor asks."""

from pathlib import Path

from flask.testing import FlaskClient

from tests.conftest import make_app


def test_the_application_and_its_database_answer(client: FlaskClient) -> None:
    assert client.get("/health/").get_json() == {"status": "ok"}


def test_without_a_database(tmp_path: Path) -> None:
    answer = make_app(tmp_path / "nowhere" / "cairn.sqlite3").test_client().get("/health/")
    assert answer.status_code == 503
    assert answer.get_json()["status"] != "ok"
