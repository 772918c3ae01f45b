import pytest
from fastapi.testclient import TestClient

from api import app
from pages import trail_page


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("/trails/2", "Kestrel Ridge, 11.8 km"),
        ("/trails/99", "No such trail"),
        ("/trails/two", "Not a trail number"),
    ],
)
def test_trail_page(path: str, answer: str) -> None:
    assert trail_page(path) == answer


def test_api_refuses_a_number_in_words() -> None:
    assert TestClient(app).get("/trails/two").status_code == 422
