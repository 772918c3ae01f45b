import json

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import select
from sqlalchemy.orm import Session

from cairn.config import Settings
from cairn.dependencies import get_settings
from cairn.models import AccessToken, User
from cairn.seed import PASSWORD
from tests.conftest import bearer


def test_a_token_signs_in(client: TestClient) -> None:
    response = client.post("/api/token", json={"username": "hiker", "password": PASSWORD})
    assert response.status_code == 200
    assert response.json().keys() == {"access_token", "token_type"}
    assert response.json()["token_type"] == "bearer"
    assert response.headers["Cache-Control"] == "no-store"


def test_the_docs_page_gets_its_token_from_a_form(client: TestClient) -> None:
    schemes = client.get("/openapi.json").json()["components"]["securitySchemes"]
    address = schemes["OAuth2PasswordBearer"]["flows"]["password"]["tokenUrl"]
    form = {"grant_type": "password", "username": "hiker", "password": PASSWORD}
    assert client.post(f"/{address}", data=form).status_code == 200


def test_unknown_users_and_wrong_passwords_look_alike(client: TestClient) -> None:
    wrong = client.post("/api/token", json={"username": "hiker", "password": "not the password"})
    unknown = client.post("/api/token", json={"username": "nobody", "password": PASSWORD})
    assert wrong.status_code == unknown.status_code == 401
    assert wrong.json() == unknown.json()
    assert wrong.headers["WWW-Authenticate"] == "Bearer"


@pytest.mark.parametrize("text", ["\0", "\ud800"])
def test_texts_that_no_database_takes(client: TestClient, text: str) -> None:
    body = json.dumps({"username": text, "password": text})
    response = client.post("/api/token", content=body, headers={"Content-Type": "application/json"})
    assert response.status_code == 422
    assert len(response.json()["errors"]) == 2


def test_both_fields_are_needed(client: TestClient) -> None:
    response = client.post("/api/token", json={})
    assert response.status_code == 422
    assert [error["field"] for error in response.json()["errors"]] == ["username", "password"]


@pytest.mark.parametrize("value", ["Bearer nonsense", "Bearer ", "Bearer", "Basic aGlrZXI6eA==", "Bearer \u00fc"])
def test_a_garbled_token_is_no_token(client: TestClient, value: str) -> None:
    response = client.patch("/api/reports/9", json={}, headers={b"Authorization": value.encode()})
    assert response.status_code == 401


# region: revoked
def test_a_revoked_token_is_worthless_at_once(client: TestClient) -> None:
    first, second = bearer(client, "hiker"), bearer(client, "hiker")
    assert client.delete("/api/token", headers=first).status_code == 204
    assert client.get("/api/reports/9", headers=first).status_code == 401
    assert client.get("/api/reports/9", headers=second).status_code == 200
# endregion


def test_an_expired_token_is_refused_and_cleared_away(app: FastAPI, client: TestClient, settings: Settings) -> None:
    ended = settings.model_copy(update={"sign_in_lasts": -settings.sign_in_lasts})
    app.dependency_overrides[get_settings] = lambda: ended
    headers = bearer(client, "hiker")
    assert client.get("/api/reports/9", headers=headers).status_code == 401
    app.dependency_overrides.clear()
    bearer(client, "hiker")
    with app.state.database.sessions() as session:
        assert len(session.scalars(select(AccessToken)).all()) == 1


# region: stored
def test_neither_passwords_nor_tokens_are_stored(client: TestClient, session: Session) -> None:
    token = bearer(client, "hiker")["Authorization"].removeprefix("Bearer ")
    assert session.scalars(select(AccessToken.digest)).one() != token
    assert session.scalars(select(User.password_hash)).first().startswith("$argon2id$")  # type: ignore[union-attr]
# endregion


def test_a_cookie_does_not_open_the_api(browser: TestClient) -> None:
    browser.post("/login/", data={"user_name": "hiker", "password": PASSWORD})
    assert browser.get("/reports/").status_code == 200
    assert browser.get("/api/reports/9").status_code == 404
    assert browser.post("/api/trails/1/reports", json={}).status_code == 401
