import asyncio

from fastapi.testclient import TestClient
from httpx2 import Response

from experiments import blocking, right_order, wrong_order


def test_detail_route_swallows_a_later_fixed_path() -> None:
    response = TestClient(wrong_order.app).get("/api/trails/longest")
    assert response.status_code == 422
    assert response.json() == {
        "detail": [
            {
                "type": "int_parsing",
                "loc": ["path", "trail_id"],
                "msg": "Input should be a valid integer, unable to parse string as an integer",
                "input": "longest",
            }
        ]
    }


def test_fixed_path_first_serves_both() -> None:
    def get(path: str) -> Response:
        return TestClient(right_order.app).get(path)

    assert get("/api/trails/longest").json()["name"] == "Larch Traverse"
    assert get("/api/trails/2").json()["name"] == "Kestrel Ridge"
    assert get("/api/trails/99").status_code == TestClient(wrong_order.app).get("/api/trails/99").status_code == 404


def test_blocking_call_in_async_def_makes_requests_queue() -> None:
    assert asyncio.run(blocking.time_five("/def")) < 1.5
    assert asyncio.run(blocking.time_five("/async-def")) >= 2.5
