"""What the experiment shows."""

from fastapi.testclient import TestClient

from experiments.once import app


def test_a_dependency_is_called_once_in_each_request() -> None:
    client = TestClient(app)
    first, second = client.get("/tickets").json(), client.get("/tickets").json()
    number = first[0]
    assert first == [number, number, 2 * number]
    assert second == [number + 1, number + 1, 2 * (number + 1)]
