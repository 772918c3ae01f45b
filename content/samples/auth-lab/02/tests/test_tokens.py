import base64
import json
import time
import warnings
from collections.abc import Iterator
from typing import Any

import forge
import jwt
import mistakes
import pytest
import tokens
from app import app, db
from fastapi.testclient import TestClient
from flows import main

LOGIN = {"name": "hiker", "password": "quiet-granite-path"}


@pytest.fixture
def client() -> Iterator[TestClient]:
    with TestClient(app) as client:
        yield client


def log_in(client: TestClient) -> dict[str, Any]:
    pair: dict[str, Any] = client.post("/token", json=LOGIN).json()
    return pair


def me(client: TestClient, token: str) -> Any:
    answer = client.get("/token/me", headers={"Authorization": f"Bearer {token}"})
    return answer.json() if answer.status_code == 200 else answer.json()["detail"]


def token(key: bytes | str | None = tokens.KEY, algorithm: str = "HS256", without: str = "", **changes: Any) -> str:
    """A token that somebody made, right but for some changes."""
    now = int(time.time())
    claims = {"iss": tokens.ISSUER, "aud": tokens.AUDIENCE, "sub": "hiker", "role": "hiker", "iat": now, "exp": now + 60}
    claims = {name: value for name, value in (claims | changes).items() if name != without}
    return jwt.encode(claims, key, algorithm=algorithm)


def test_login_gives_a_pair_that_no_cache_keeps(client: TestClient) -> None:
    answer = client.post("/token", json=LOGIN)
    assert answer.headers["Cache-Control"] == "no-store"
    assert (answer.json()["token_type"], answer.json()["expires_in"]) == ("Bearer", 300)
    assert me(client, answer.json()["access_token"]) == {"user": "hiker", "role": "hiker"}


def test_anybody_can_read_a_jwt(client: TestClient) -> None:
    body = log_in(client)["access_token"].split(".")[1]
    claims = json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))
    assert claims["sub"] == "hiker"  # signed is not encrypted


def test_no_header_no_answer(client: TestClient) -> None:
    assert client.get("/token/me").status_code == 401


REFUSED = {
    "The specified alg value is not allowed": token(None, "none", role="ranger"),
    "Signature verification failed": token(b"the key of somebody else, 32 bytes", role="ranger"),
    "Signature has expired": token(exp=int(time.time()) - 1),
    "Audience doesn't match": token(aud="https://photos.cairn.example"),
    "Invalid issuer": token(iss="https://evil.example"),
    'Token is missing the "exp" claim': token(without="exp"),
    'Token is missing the "aud" claim': token(without="aud"),
    "Not enough segments": "rubbish",
}


@pytest.mark.parametrize("reason", REFUSED)
def test_refused(client: TestClient, reason: str) -> None:
    assert me(client, REFUSED[reason]) == reason


def test_changed_payload_is_refused(client: TestClient) -> None:
    header, _, signature = log_in(client)["access_token"].split(".")
    ranger = token(b"any key of thirty-two bytes will do", role="ranger").split(".")[1]
    assert me(client, f"{header}.{ranger}.{signature}") == "Signature verification failed"


def test_mistake_alg_none_is_believed() -> None:
    forged = token(None, "none", role="ranger")
    assert mistakes.without_looking_at_the_signature(forged)["role"] == "ranger"
    with pytest.raises(tokens.TokenRefused, match="alg value is not allowed"):
        tokens.read_access_token(forged)


def test_mistake_token_without_end() -> None:
    assert mistakes.without_requiring_an_end(token(without="exp"))["sub"] == "hiker"


def test_mistake_token_of_another_service() -> None:
    assert mistakes.without_an_audience(token(aud="https://photos.cairn.example"))["sub"] == "hiker"


def test_mistake_key_that_is_a_word() -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        weak = token("secret")
        assert mistakes.guess_key(weak, ["password", "changeme", "secret"]) == "secret"
    assert "below the minimum recommended length of 32 bytes" in str(caught[0].message)
    assert mistakes.guess_key(token(), ["p" * 32, "s" * 32]) is None


def refresh(client: TestClient, pair: dict[str, Any]) -> Any:
    answer = client.post("/token/refresh", json={"refresh_token": pair["refresh_token"]})
    return answer.json() if answer.status_code == 200 else answer.json()["detail"]


def test_refresh_gives_a_new_pair(client: TestClient) -> None:
    first = log_in(client)
    second = refresh(client, first)
    assert second["refresh_token"] != first["refresh_token"]
    assert me(client, second["access_token"])["user"] == "hiker"
    assert "access_token" in refresh(client, second)


def test_refresh_token_used_twice_ends_the_whole_family(client: TestClient) -> None:
    stolen = log_in(client)
    owners = refresh(client, stolen)  # the owner was first; the thief comes with the same token
    assert refresh(client, stolen) == "Refresh token used twice"
    assert refresh(client, owners) == "Unknown or expired refresh token"  # both must log in again


def test_another_login_of_the_same_user_goes_on(client: TestClient) -> None:
    telephone, stolen = log_in(client), log_in(client)
    refresh(client, stolen)
    refresh(client, stolen)
    assert "access_token" in refresh(client, telephone)


def test_refresh_token_expires(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tokens, "REFRESH_LASTS", -1)
    assert refresh(client, log_in(client)) == "Unknown or expired refresh token"


def test_logout_ends_the_refresh_token_but_not_the_access_token(client: TestClient) -> None:
    pair = log_in(client)
    client.request("DELETE", "/token", json={"refresh_token": pair["refresh_token"]})
    assert refresh(client, pair) == "Unknown or expired refresh token"
    assert me(client, pair["access_token"])["user"] == "hiker"  # until exp: that is the price


def test_access_token_is_short_so_that_the_price_is_small(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tokens, "ACCESS_LASTS", -1)
    assert me(client, log_in(client)["access_token"]) == "Signature has expired"


def test_role_in_the_token_is_the_old_one_until_the_next_refresh(client: TestClient) -> None:
    pair = log_in(client)
    db.execute("UPDATE users SET role = 'ranger' WHERE name = 'hiker'")
    try:
        assert me(client, pair["access_token"])["role"] == "hiker"
        assert me(client, refresh(client, pair)["access_token"])["role"] == "ranger"
    finally:
        db.execute("UPDATE users SET role = 'hiker' WHERE name = 'hiker'")


def test_no_csrf_another_site_cannot_add_the_header(client: TestClient) -> None:
    log_in(client)
    assert client.get("/token/me", headers={"Origin": "https://evil.example"}).status_code == 401
    assert dict(client.cookies) == {}  # nothing that the browser would send by itself


def test_flows(capsys: pytest.CaptureFixture[str]) -> None:
    main()
    said = capsys.readouterr().out
    assert "stolen cookie 401" in said
    assert "stolen token  200" in said
    assert "refresh       401" in said


def test_forge(capsys: pytest.CaptureFixture[str]) -> None:
    forge.main()
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "anybody reads   hiker hiker"
    assert said[1] == "careless reader ranger"
    assert "alg value is not allowed" in said[2]
