import pytest
from fastapi.testclient import TestClient


def test_list_has_all_trails(client: TestClient) -> None:
    response = client.get("/api/trails")
    assert response.status_code == 200
    assert [trail["id"] for trail in response.json()] == [1, 2, 3, 4, 5]


def test_list_can_be_narrowed_by_status(client: TestClient) -> None:
    response = client.get("/api/trails", params={"status": "closed"})
    assert [trail["name"] for trail in response.json()] == ["Larch Traverse"]


def test_detail(client: TestClient) -> None:
    assert client.get("/api/trails/1").json() == {
        "id": 1,
        "name": "Heron Loop",
        "region": "Lake Valley",
        "status": "open",
        "length_km": 4.2,
    }


@pytest.mark.parametrize(("address", "field"), [("/api/trails?status=sunny", "status"), ("/api/trails/x", "trail_id")])
def test_what_an_address_cannot_say_is_named(client: TestClient, address: str, field: str) -> None:
    response = client.get(address)
    assert response.status_code == 422
    assert [error["field"] for error in response.json()["errors"]] == [field]


def test_unknown_trail(client: TestClient) -> None:
    response = client.get("/api/trails/99")
    assert response.status_code == 404
    assert response.headers["Content-Type"] == "application/problem+json"
    assert response.json()["detail"] == "There is no trail 99."
