from collections.abc import Iterator

import app as application
import pytest
import sessions
from app import COOKIE, app, db
from fastapi.testclient import TestClient
from store import digest

HERE = {"Origin": "https://testserver"}
LOGIN = {"name": "hiker", "password": "quiet-granite-path"}


@pytest.fixture
def client() -> Iterator[TestClient]:
    with TestClient(app, base_url="https://testserver") as client:
        yield client


def test_login_sets_a_cookie_that_scripts_and_other_sites_do_not_get(client: TestClient) -> None:
    cookie = client.post("/session", json=LOGIN, headers=HERE).headers["Set-Cookie"]
    assert cookie.startswith("__Host-session=")
    attributes = cookie.split("; ")[1:]
    assert sorted(attributes) == ["HttpOnly", "Max-Age=1209600", "Path=/", "SameSite=lax", "Secure"]


def test_session_tells_who_one_is(client: TestClient) -> None:
    client.post("/session", json=LOGIN, headers=HERE)
    assert client.get("/session/me").json() == {"user": "hiker", "role": "hiker"}


def test_wrong_password(client: TestClient) -> None:
    for wrong in (LOGIN | {"password": "guess"}, LOGIN | {"name": "nobody"}):
        answer = client.post("/session", json=wrong, headers=HERE)
        assert (answer.status_code, answer.json()) == (401, {"detail": "The user name or the password is wrong."})


def test_database_holds_no_session_that_works(client: TestClient) -> None:
    client.post("/session", json=LOGIN, headers=HERE)
    stored = [row[0] for row in db.execute("SELECT digest FROM sessions")]
    assert client.cookies[COOKIE] not in stored
    assert digest(client.cookies[COOKIE]) in stored
    assert client.get("/session/me", headers={"Cookie": f"{COOKIE}={stored[0]}"}).status_code == 401


def test_logout_ends_the_session_at_once_also_for_a_thief(client: TestClient) -> None:
    client.post("/session", json=LOGIN, headers=HERE)
    stolen = {"Cookie": f"{COOKIE}={client.cookies[COOKIE]}"}
    assert client.get("/session/me", headers=stolen).status_code == 200
    client.delete("/session", headers=HERE)
    assert COOKIE not in client.cookies
    assert client.get("/session/me", headers=stolen).status_code == 401


def test_new_role_counts_at_once(client: TestClient) -> None:
    client.post("/session", json=LOGIN, headers=HERE)
    db.execute("UPDATE users SET role = 'ranger' WHERE name = 'hiker'")
    try:
        assert client.get("/session/me").json()["role"] == "ranger"
    finally:
        db.execute("UPDATE users SET role = 'hiker' WHERE name = 'hiker'")


def test_log_out_everywhere(client: TestClient) -> None:
    first, second = sessions.start(db, "hiker"), sessions.start(db, "hiker")
    sessions.end_all(db, "hiker")
    assert sessions.user_of(db, first) is sessions.user_of(db, second) is None


def test_session_expires(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sessions, "LASTS", -1)
    assert sessions.user_of(db, sessions.start(db, "hiker")) is None


@pytest.mark.parametrize("origin", ["https://evil.example", "http://testserver", "https://testserver.evil.example", "null", None])
def test_other_sites_can_neither_log_in_nor_out(client: TestClient, origin: str | None) -> None:
    headers = {"Origin": origin} if origin else {}
    assert client.post("/session", json=LOGIN, headers=headers).status_code == 403
    client.post("/session", json=LOGIN, headers=HERE)
    assert client.delete("/session", headers=headers).status_code == 403
    assert client.get("/session/me").status_code == 200


def test_without_that_check_another_site_logs_the_visitor_out(client: TestClient) -> None:
    client.post("/session", json=LOGIN, headers=HERE)
    app.dependency_overrides[application.same_origin] = lambda: None
    try:
        assert client.delete("/session", headers={"Origin": "https://evil.example"}).status_code == 200
    finally:
        app.dependency_overrides.clear()
    assert client.get("/session/me").status_code == 401
