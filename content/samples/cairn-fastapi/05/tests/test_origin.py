"""Forms that come from elsewhere are refused, whoever is signed in."""

import pytest
from fastapi.testclient import TestClient

from tests.conftest import ORIGIN, log_in

FOREIGN = [
    {},
    {"Origin": "null"},
    {"Origin": "https://evil.example"},
    {"Origin": "http://localhost.evil.example"},
    {"Origin": "http://localhost:8000"},
    {"Origin": "localhost"},
    {"Origin": "http://["},
    {"Origin": ORIGIN, "Sec-Fetch-Site": "cross-site"},
    {"Origin": ORIGIN, "Sec-Fetch-Site": "same-site"},
    {"Sec-Fetch-Site": "same-origin"},
]


@pytest.mark.parametrize("headers", FOREIGN)
@pytest.mark.parametrize(
    "address", ["/login/", "/signup/", "/logout/", "/trails/1/reports/new/", "/reports/9/edit/", "/moderation/8/"]
)
def test_forms_from_elsewhere(client: TestClient, address: str, headers: dict[str, str]) -> None:
    client.headers["Origin"] = ORIGIN
    log_in(client, "ranger")
    del client.headers["Origin"]
    response = client.post(address, data={"action": "approve"}, headers=headers)
    assert response.status_code == 403
    assert "<h1>Not allowed</h1>" in response.text


@pytest.mark.parametrize("headers", [{"Origin": ORIGIN}, {"Origin": ORIGIN, "Sec-Fetch-Site": "same-origin"}])
def test_forms_of_our_own(client: TestClient, headers: dict[str, str]) -> None:
    assert client.post("/logout/", headers=headers).status_code == 303


def test_links_from_elsewhere_are_welcome(client: TestClient) -> None:
    assert client.get("/trails/", headers={"Sec-Fetch-Site": "cross-site"}).status_code == 200


def test_the_api_takes_no_cookies_and_so_asks_for_no_origin(client: TestClient) -> None:
    response = client.post("/api/token", json={}, headers={"Origin": "https://evil.example"})
    assert response.status_code == 422
