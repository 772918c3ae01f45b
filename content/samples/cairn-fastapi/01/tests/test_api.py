# region: first-test
from fastapi.testclient import TestClient

from main import app

client = TestClient(app)


def test_list_has_all_trails() -> None:
    response = client.get("/api/trails")
    assert response.status_code == 200
    assert [trail["id"] for trail in response.json()] == [1, 2, 3, 4, 5]
# endregion


# region: more-tests
def test_list_can_be_narrowed_by_status() -> None:
    response = client.get("/api/trails", params={"status": "closed"})
    assert [trail["name"] for trail in response.json()] == ["Larch Traverse"]


def test_unknown_status_is_refused() -> None:
    assert client.get("/api/trails", params={"status": "sunny"}).status_code == 422


def test_unknown_trail_is_not_found() -> None:
    response = client.get("/api/trails/99")
    assert response.status_code == 404
    assert response.json() == {"detail": "There is no trail 99."}
# endregion
