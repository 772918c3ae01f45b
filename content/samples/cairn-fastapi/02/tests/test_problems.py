import pytest
from fastapi.testclient import TestClient


@pytest.mark.parametrize("address", ["/api/", "/api", "/api/nothing", "/api/reports"])
def test_unknown_addresses(client: TestClient, address: str) -> None:
    response = client.get(address, headers={"Accept": "text/html"})
    assert response.status_code == 404
    assert response.headers["Content-Type"] == "application/problem+json"
    assert response.json() == {
        "type": "about:blank",
        "title": "Not Found",
        "status": 404,
        "detail": "There is nothing at this address.",
    }


def test_a_wrong_method_hears_a_right_one(client: TestClient) -> None:
    response = client.delete("/api/trails")
    assert response.status_code == 405
    assert response.headers["Allow"] == "GET"
    assert response.json()["status"] == 405
