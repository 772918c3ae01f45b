import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy.orm import Session

from cairn.models import Report, State
from cairn.seed import PASSWORD
from tests.conftest import bearer, log_in

GOOD = {"category": "ice", "severity": "4", "body": "The gully is frozen over.", "observed_at": "2026-11-20"}
NEW = "/trails/3/reports/new/"


def test_the_start_page_is_the_list(browser: TestClient) -> None:
    assert browser.get("/").headers["Location"] == "/trails/"
    assert browser.get("/trails").headers["Location"].endswith("/trails/")


def test_strangers_are_sent_to_log_in_and_come_back(browser: TestClient) -> None:
    response = browser.get(NEW)
    assert response.headers["Location"] == f"/login/?next={NEW}"
    response = browser.post("/login/", data={"user_name": "hiker", "password": PASSWORD, "next": NEW})
    assert (response.status_code, response.headers["Location"]) == (303, NEW)


# region: next
@pytest.mark.parametrize(
    "target",
    [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "/\t/evil.example",
        "https:evil.example",
        "javascript:alert(1)",
        "trails",
        "http://[",
        "",
    ],
)
def test_only_local_addresses_are_followed_after_login(browser: TestClient, target: str) -> None:
    response = browser.post("/login/", data={"user_name": "hiker", "password": PASSWORD, "next": target})
    assert (response.status_code, response.headers["Location"]) == (303, "/trails/")
# endregion


def test_login_says_the_same_for_every_mistake(browser: TestClient) -> None:
    wrong = browser.post("/login/", data={"user_name": "hiker", "password": "wrong-password"})
    unknown = browser.post("/login/", data={"user_name": "nobody", "password": "wrong-password"})
    assert wrong.status_code == unknown.status_code == 422
    assert wrong.text.replace('value="hiker"', "") == unknown.text.replace('value="nobody"', "")
    assert 'role="alert"' in wrong.text
    assert "wrong-password" not in wrong.text


def test_after_a_post_strangers_are_not_sent_where_only_a_post_works(browser: TestClient) -> None:
    assert browser.post("/moderation/8/", data={"action": "approve"}).headers["Location"] == "/login/"


def test_the_session_cookie(browser: TestClient) -> None:
    response = browser.post("/login/", data={"user_name": "hiker", "password": PASSWORD})
    cookie = response.headers["Set-Cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie
    assert "path=/;" in cookie
    assert browser.get("/reports/").headers["Cache-Control"] == "no-store"


def test_logging_out_ends_the_session_on_the_server(browser: TestClient) -> None:
    log_in(browser, "hiker")
    stolen = dict(browser.cookies)
    assert browser.get("/logout/").headers["Allow"] == "POST"
    assert browser.post("/logout/").headers["Location"] == "/trails/"
    assert browser.get("/reports/").status_code == 303
    browser.cookies.update(stolen)
    assert browser.get("/reports/").status_code == 303


def test_a_login_starts_a_new_session(browser: TestClient) -> None:
    log_in(browser, "hiker")
    before = browser.cookies["session"]
    log_in(browser, "hiker")
    after = browser.cookies["session"]
    browser.cookies.clear()
    browser.cookies.set("session", before)
    assert browser.get("/reports/").status_code == 303
    browser.cookies.clear()
    browser.cookies.set("session", after)
    assert browser.get("/reports/").status_code == 200


def test_filing_a_report(browser: TestClient) -> None:
    log_in(browser, "hiker")
    assert browser.post(NEW, data=GOOD).headers["Location"] == "/trails/3/"
    assert "Thank you." in browser.get("/trails/3/").text


def test_signing_up(browser: TestClient) -> None:
    form = {"user_name": "walker-1", "password": "a-long-password", "password_again": "a-long-password"}
    assert browser.post("/signup/", data=form).headers["Location"] == "/trails/"
    text = browser.get("/trails/").text
    assert "walker-1" in text
    assert "Moderation" not in text


def test_moderation_is_for_rangers(browser: TestClient) -> None:
    log_in(browser, "hiker")
    assert browser.get("/moderation/").status_code == 403
    assert browser.post("/moderation/8/", data={"action": "approve"}).status_code == 403
    log_in(browser, "ranger")
    assert browser.post("/moderation/8/", data={"action": "approve"}).status_code == 303
    assert "The gully is pure ice." in browser.get("/trails/2/").text


def test_of_two_decisions_at_once_the_first_holds(
    browser: TestClient, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another ranger rejects between the question whether this one may decide and the change."""
    log_in(browser, "ranger")

    def reject_meanwhile(*_: object) -> bool:
        session.get_one(Report, 8).state = State.REJECTED
        session.commit()
        return True

    monkeypatch.setattr("cairn.pages.moderation.may_decide", reject_meanwhile)
    assert browser.post("/moderation/8/", data={"action": "approve"}).status_code == 404
    session.expire_all()
    assert session.get_one(Report, 8).state is State.REJECTED


def test_my_reports_are_mine(browser: TestClient) -> None:
    log_in(browser, "hiker")
    text = browser.get("/reports/").text
    assert "Two larches" in text
    assert "Rejected" in text
    assert "Sheet ice" not in text
    assert text.count(">Edit<") == 2


def test_text_of_others_is_escaped(browser: TestClient) -> None:
    script = "<script>alert(1)</script> & so on"
    log_in(browser, "hiker")
    browser.post("/trails/4/reports/new/", data=GOOD | {"body": script})
    mine, edit = browser.get("/reports/").text, browser.get("/reports/13/edit/").text
    log_in(browser, "ranger")
    queue = browser.get("/moderation/").text
    browser.post("/moderation/13/", data={"action": "approve"})
    for text in (mine, edit, queue, browser.get("/trails/4/").text):
        assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; so on" in text
        assert "<script" not in text


def test_security_headers(app: FastAPI, browser: TestClient) -> None:
    app.add_api_route("/crash", lambda: 1 / 0)
    for address in ("/trails/", "/nothing", "/static/cairn.css", "/api/trails", "/api/nothing", "/crash"):
        headers = browser.get(address).headers
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["X-Frame-Options"] == "DENY"
    assert "default-src 'none'" in browser.get("/trails/").headers["Content-Security-Policy"]
    assert "<h1>Something went wrong</h1>" in browser.get("/crash").text


def test_the_stylesheet_is_served(browser: TestClient) -> None:
    assert browser.get("/static/cairn.css").headers["Content-Type"].startswith("text/css")


def test_an_api_token_is_no_session(browser: TestClient) -> None:
    assert browser.get("/reports/", headers=bearer(browser, "hiker")).status_code == 303
