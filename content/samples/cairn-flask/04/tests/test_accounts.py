"""Sign up, log in, log out."""

import pytest
from flask import Flask
from sqlalchemy import select

from cairn.accounts import forms
from cairn.accounts.redirects import is_local
from cairn.extensions import db
from cairn.models import Role, User
from tests.conftest import Browser

SIGNUP = {"user_name": "walker-1", "password": "long-enough-1", "password_again": "long-enough-1"}


def test_signing_up_logs_in(browser: Browser, app: Flask) -> None:
    page = browser.submit("/signup/", **SIGNUP)
    assert page.request.path == "/trails/"
    assert "Welcome to Cairn, walker-1." in page.text
    with app.app_context():
        user = db.session.scalars(select(User).where(User.name == "walker-1")).one()
        assert (user.role, user.region) == (Role.HIKER, None)


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"user_name": "hiker"}, "This user name is taken."),
        ({"user_name": " HIKER "}, "This user name is taken."),
        ({"user_name": "wa lker"}, "Use 3 to 30 letters"),
        ({"password": "short", "password_again": "short"}, "Use 10 characters or more"),
        ({"password_again": "long-enough-2"}, "The two passwords differ."),
        ({"user_name": ""}, "Choose a user name."),
    ],
)
def test_signing_up_checks_every_field(browser: Browser, changed: dict[str, str], message: str) -> None:
    page = browser.submit("/signup/", **(SIGNUP | changed))
    assert page.status_code == 422
    assert message in page.text
    assert 'aria-invalid="true"' in page.text
    assert "long-enough" not in page.text


def test_two_who_take_a_name_at_the_same_moment(browser: Browser, app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    looks = iter([None, "somebody"])  # the name is free when the form looks first, and then it is not
    monkeypatch.setattr(forms, "find_user", lambda name: next(looks))
    page = browser.submit("/signup/", **(SIGNUP | {"user_name": "hiker"}))
    assert page.status_code == 422
    assert "This user name is taken." in page.text


def test_log_in_and_out(browser: Browser) -> None:
    page = browser.log_in("hiker")
    assert page.request.path == "/trails/"
    assert "My reports" in page.text
    assert "Moderation" not in page.text
    page = browser.submit("/trails/", to="/logout/")
    assert page.request.path == "/trails/"
    assert "My reports" not in page.text
    assert browser.get("/reports/").status_code == 302


def test_a_wrong_password_and_an_unknown_name_get_the_same_answer(browser: Browser) -> None:
    wrong = browser.log_in("hiker", password="not-the-password")
    unknown = browser.log_in("nobody", password="not-the-password")
    for page in (wrong, unknown):
        assert page.status_code == 422
        assert 'role="alert">This user name and password do not match.' in page.text
        assert "not-the-password" not in page.text
    assert 'value="hiker"' in wrong.text


def test_log_in_leads_to_the_page_that_was_asked_for(browser: Browser) -> None:
    answer = browser.get("/trails/1/reports/new/")
    assert answer.location == "/login/?next=%2Ftrails%2F1%2Freports%2Fnew%2F"
    assert browser.log_in("hiker", path=answer.location).request.path == "/trails/1/reports/new/"


@pytest.mark.parametrize("target", ["/", "/trails/1/", "/trails/?q=a&page=2", "/trails/?q=ä"])
def test_addresses_of_this_site(target: str) -> None:
    assert is_local(target)


# region: elsewhere
@pytest.mark.parametrize(
    "target",
    [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "https:evil.example",
        "javascript:alert(1)",
        "trails/",
        "",
    ],
)
def test_addresses_that_lead_elsewhere(browser: Browser, target: str) -> None:
    assert not is_local(target)
    browser.log_in("hiker")
    page = browser.client.get("/login/", query_string={"next": target})
    answer = browser.log_in("hiker", path=page.request.full_path)
    assert answer.request.path == "/trails/"
# endregion


def test_the_session_cookie_is_guarded(browser: Browser) -> None:
    cookie = browser.get("/login/").headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


def test_nothing_from_before_the_login_lives_on(browser: Browser) -> None:
    before = browser.token_of("/login/")
    browser.log_in("hiker")
    assert browser.client.post("/logout/", data={"csrf_token": before}).status_code == 400


def test_keep_me_logged_in_outlives_the_session_and_ends_with_logout(browser: Browser) -> None:
    browser.log_in("hiker", remember="y")
    remembered = browser.client.get_cookie("remember_token")
    assert remembered
    assert remembered.http_only
    assert remembered.same_site == "Lax"
    browser.client.delete_cookie("session")  # the browser was closed
    assert browser.get("/reports/").status_code == 200
    browser.submit("/trails/", to="/logout/")
    assert browser.client.get_cookie("remember_token") is None
    assert browser.get("/reports/").status_code == 302


def test_without_the_box_nothing_outlives_the_session(hiker: Browser) -> None:
    assert hiker.client.get_cookie("remember_token") is None


def test_logout_takes_no_get(browser: Browser) -> None:
    answer = browser.get("/logout/")
    assert answer.status_code == 405
    assert "POST" in answer.headers["Allow"]


def test_cookies_hold_no_user_id(hiker: Browser) -> None:
    with hiker.client.session_transaction() as session:
        assert len(session["_user_id"]) == 43
