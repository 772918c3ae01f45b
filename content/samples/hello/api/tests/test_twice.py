import pytest
from fastapi.testclient import TestClient

from twice import app

REPORT = {"body": "Ice above the hut."}
KEY = {"Idempotency-Key": "3f0c9a52-7d1b-4b0e"}


@pytest.fixture
def client(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return TestClient(app)


def test_without_a_key_a_second_post_makes_a_second_report(client):
    assert [client.post("/api/reports", json=REPORT).json()["id"] for _ in range(2)] == [1, 2]


def test_with_a_key_it_gets_the_first_answer_again(client):
    first, second = (client.post("/api/reports", json=REPORT, headers=KEY) for _ in range(2))
    assert (first.status_code, second.status_code) == (201, 201)
    assert first.json() == second.json() == {"id": 1} | REPORT


def test_a_key_is_for_one_report(client):
    client.post("/api/reports", json=REPORT, headers=KEY)
    assert client.post("/api/reports", json={"body": "A tree is down."}, headers=KEY).status_code == 422


def test_what_is_not_there_cannot_be_confirmed(client):
    assert client.put("/api/reports/9/confirmation", headers={"X-User": "ada"}).status_code == 404
    assert client.get("/api/reports/9").status_code == 404


def test_a_number_that_no_table_holds_is_a_mistake_of_the_client(client):
    assert client.get(f"/api/reports/{2**63}").status_code == 422
    assert client.put(f"/api/reports/{2**63}/confirmation", headers={"X-User": "ada"}).status_code == 422


def test_a_confirmation_counts_once_for_each_user(client):
    client.post("/api/reports", json=REPORT)
    for user in "ada", "ada", "ben":
        assert client.put("/api/reports/1/confirmation", headers={"X-User": user}).status_code == 204
    assert client.get("/api/reports/1").json() == {"id": 1, "confirmations": 2} | REPORT
