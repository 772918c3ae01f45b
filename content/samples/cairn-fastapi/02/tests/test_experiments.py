"""What the experiments show."""

from fastapi.testclient import TestClient

from experiments import one_model, own_422

ADDRESS = "/api/trails/3/reports"
GOOD = {"category": "ice", "severity": 4, "body": "The gully is frozen over.", "observed_at": "2026-11-20"}
plain = TestClient(own_422.app)


def test_fastapis_own_422_says_where_each_mistake_is() -> None:
    response = plain.post(ADDRESS, json=GOOD | {"severity": 6, "body": " short "})
    assert response.status_code == 422
    assert response.json() == {
        "detail": [
            {
                "type": "less_than_equal",
                "loc": ["body", "severity"],
                "msg": "Input should be less than or equal to 5",
                "input": 6,
                "ctx": {"le": 5},
            },
            {
                "type": "string_too_short",
                "loc": ["body", "body"],
                "msg": "String should have at least 10 characters",
                "input": " short ",
                "ctx": {"min_length": 10},
            },
        ]
    }


def test_a_path_is_a_place_too() -> None:
    response = plain.post("/api/trails/three/reports", json=GOOD)
    assert response.json()["detail"][0]["loc"] == ["path", "trail_id"]


def test_fastapi_alone_calls_unreadable_bodies_422_as_well() -> None:
    headers = {"Content-Type": "application/json"}
    missing, malformed = plain.post(ADDRESS, headers=headers), plain.post(ADDRESS, content=b"{", headers=headers)
    assert missing.status_code == malformed.status_code == 422
    assert [missing.json()["detail"][0][key] for key in ("type", "loc", "msg")] == [
        "missing",
        ["body"],
        "Field required",
    ]
    assert malformed.json()["detail"][0]["type"] == "json_invalid"
    assert malformed.json()["detail"][0]["msg"] == "JSON decode error"


def test_json_that_does_not_say_so_is_not_read() -> None:
    response = plain.post(ADDRESS, content=b'{"category": "ice"}', headers={"Content-Type": "text/plain"})
    assert response.status_code == 422
    error = response.json()["detail"][0]
    assert (error["type"], error["loc"]) == ("model_attributes_type", ["body"])
    assert error["msg"] == "Input should be a valid dictionary or object to extract fields from"


def test_with_one_model_hikers_approve_themselves() -> None:
    sent = {"id": 1, "body": "All clear.", "state": "approved", "author": "ranger"}
    response = TestClient(one_model.app).post("/api/reports", json=sent)
    assert response.json() == sent
