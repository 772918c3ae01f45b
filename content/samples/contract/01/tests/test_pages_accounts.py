"""Signing up, logging in and out, and what protects a session."""

import secrets
from http.cookies import SimpleCookie
from urllib.parse import quote

import pytest

from browser import Browser, Page
from client import Api, Site, log_in, problem
from html_page import value_of
from rows import PASSWORD

pytestmark = pytest.mark.pages


def new_user() -> dict[str, str]:
    password = f"gate-{secrets.token_hex(8)}"
    return {"User name": f"walker-{secrets.token_hex(4)}", "Password": password, "Password again": password}


def sign_up(browser: Browser, fields: dict[str, str]) -> Page:
    return browser.press(browser.visit("/signup/").ok(), "Sign up", dict(fields))


def signed_in(browser: Browser) -> bool:
    return browser.visit("/reports/").status == 200


@pytest.mark.topic("sign up")
def test_a_new_hiker_is_signed_in_at_once(browser: Browser) -> None:
    user = new_user()
    page = sign_up(browser, user)
    assert page.location == "/trails/", page.summary()
    trails = browser.follow(page)
    assert user["User name"] in trails.text and trails.has_button("Log out")
    assert signed_in(browser)


@pytest.mark.topic("sign up")
def test_a_new_hiker_can_come_back(browser: Browser) -> None:
    user = new_user()
    sign_up(browser, user)
    browser.press(browser.visit("/trails/"), "Log out")
    assert not signed_in(browser)
    log_in(browser, user["User name"], user["Password"])
    assert signed_in(browser)


@pytest.mark.topic("sign up")
def test_a_new_hiker_is_no_ranger(browser: Browser) -> None:
    sign_up(browser, new_user())
    assert signed_in(browser)
    browser.visit("/moderation/").expect(403)


@pytest.mark.topic("sign up")
@pytest.mark.parametrize(("label", "value"), [
    ("User name", "hiker"), ("User name", ""), ("Password", "short-1"), ("Password again", "gate-of-another-kind"),
    ("Password again", "")], ids=lambda value: value[:12])
def test_a_bad_sign_up_is_explained(browser: Browser, label: str, value: str) -> None:
    user = new_user() | {label: value}
    if label == "Password":
        user["Password again"] = value
    page = sign_up(browser, user)
    assert page.again().h1 == "Sign up"
    told = page.error_of(label) or (label.startswith("Password") and (page.error_of("Password") or page.error_of("Password again")))
    assert told, f"no message for {label!r}: aria-invalid with aria-describedby, or role=\"alert\""
    assert user["Password"] not in page.response.text, "a page never sends a password back"
    assert value_of(page.field("User name")) == user["User name"]
    assert not signed_in(browser)


@pytest.mark.topic("log in")
def test_a_hiker_logs_in_and_is_named(browser: Browser) -> None:
    page = log_in(browser, "hiker")
    assert page.location == "/trails/"
    trails = browser.follow(page)
    assert "hiker" in trails.text and trails.link("My reports") and trails.has_button("Log out")
    assert "Log in" not in trails.links() and "Moderation" not in trails.links()


@pytest.mark.topic("log in")
def test_visitors_are_offered_both_ways_in(browser: Browser) -> None:
    page = browser.visit("/trails/").ok()
    assert page.link("Log in").startswith("/login/") and page.link("Sign up").startswith("/signup/")
    assert not page.has_button("Log out")


@pytest.mark.topic("log in")
def test_a_wrong_login_does_not_say_what_was_wrong(browser: Browser) -> None:
    told = []
    for user, password in (("hiker", "wrong-pass-1234"), ("nobody", "wrong-pass-1234")):
        page = browser.press(browser.visit("/login/").ok(), "Log in", {"User name": user, "Password": password})
        assert page.again().h1 == "Log in"
        assert password not in page.response.text, "a page never sends a password back"
        told.append(page.alerts())
    assert told[0], 'the message has role="alert"'
    assert told[0] == told[1]
    assert not signed_in(browser)


@pytest.mark.topic("next")
def test_after_the_login_they_are_where_they_wanted_to_be(browser: Browser) -> None:
    asked = browser.visit("/trails/2/reports/new/").location
    page = browser.press(browser.visit(asked).ok(), "Log in", {"User name": "hiker", "Password": PASSWORD})
    assert page.location == "/trails/2/reports/new/"
    assert browser.follow(page).h1 == "File a report"


@pytest.mark.topic("next")
def test_a_wrong_password_does_not_lose_the_way(browser: Browser) -> None:
    form = browser.visit("/login/?next=/reports/").ok()
    again = browser.press(form, "Log in", {"User name": "hiker", "Password": "wrong-pass-1234"})
    page = browser.press(again, "Log in", {"User name": "hiker", "Password": PASSWORD})
    assert page.location == "/reports/"


@pytest.mark.topic("next")
@pytest.mark.parametrize("target", ["https://evil.example/", "//evil.example/", "/\\evil.example", "https:evil.example",
                                    "http:///evil.example", "javascript:alert(1)"])
def test_a_login_never_leads_to_another_site(browser: Browser, target: str) -> None:
    form = browser.visit(f"/login/?next={quote(target, safe='')}").ok()
    page = browser.press(form, "Log in", {"User name": "hiker", "Password": PASSWORD})
    assert page.location == "/trails/", f"expected /trails/, got {page.response.headers['location']}"
    assert signed_in(browser)


@pytest.mark.topic("log in")
def test_logging_out_ends_the_session(browser: Browser) -> None:
    log_in(browser, "hiker")
    assert signed_in(browser)
    assert browser.press(browser.visit("/trails/"), "Log out").location == "/trails/"
    assert not signed_in(browser)


@pytest.mark.topic("log in")
def test_a_link_cannot_log_anybody_out(hiker_browser: Browser) -> None:
    page = hiker_browser.visit("/logout/")
    assert page.status == 405
    assert "POST" in page.response.headers.get("allow", "")
    assert signed_in(hiker_browser)


# What a foreign page can make a browser send: the cookies go along, the token is not known.
@pytest.mark.topic("csrf")
@pytest.mark.parametrize("origin", ["https://evil.example", "null", None], ids=str)
@pytest.mark.parametrize(("user", "path", "button", "fields"), [
    ("", "/login/", "Log in", {"User name": "hiker", "Password": PASSWORD}),
    ("", "/signup/", "Sign up", {"User name": "walker-forged", "Password": "gate-4f1d9c3a", "Password again": "gate-4f1d9c3a"}),
    ("hiker", "/trails/3/reports/new/", "File report", {
        "Category": "ice", "Severity": "3", "What did you see?": "A forged report.", "Observed on": "2026-11-20"}),
    ("hiker", "/trails/", "Log out", {}),
    ("ranger", "/moderation/", "Approve", {})], ids=["log in", "sign up", "report", "log out", "moderate"])
def test_a_forged_request_is_refused(
        site: Site, user: str, path: str, button: str, fields: dict[str, str], origin: str | None) -> None:
    browser = site.browser(user, fresh=button == "Log out")
    page = browser.press(browser.visit(path).ok(), button, dict(fields), token=False, origin=origin)
    assert page.status in {400, 403}, f"expected 400 or 403, got {page.summary()}"
    assert signed_in(browser) == bool(user)
    if user == "hiker":
        assert "A forged report." not in browser.visit("/reports/").ok().text
    browser.close()


def session_cookies(browser: Browser) -> dict[str, str]:
    """The cookies without which this browser is not signed in."""
    assert signed_in(browser)
    needed = {}
    for cookie in browser.client.cookies.jar:
        other = Browser(browser.origin)
        for kept in browser.client.cookies.jar:
            if kept is not cookie:
                other.client.cookies.jar.set_cookie(kept)
        if not signed_in(other):
            needed[cookie.name] = cookie.value or ""
        other.close()
    assert needed, "no cookie makes the session"
    return needed


@pytest.mark.topic("session cookie")
def test_the_session_cookie_is_kept_from_scripts_and_other_sites(browser: Browser) -> None:
    log_in(browser, "hiker")
    attributes = {name: cookie for header in browser.cookies_set for name, cookie in SimpleCookie(header).items()}
    for name in session_cookies(browser):
        assert attributes[name]["httponly"], f"scripts can read the cookie {name}: HttpOnly is missing"
        assert attributes[name]["samesite"].lower() in {"lax", "strict"}, f"the cookie {name} has no SameSite=Lax"


@pytest.mark.topic("session cookie")
def test_a_login_begins_a_new_session(site: Site, browser: Browser) -> None:
    """Else whoever planted a cookie before the login would be signed in after it."""
    log_in(browser, "hiker2")
    planted = session_cookies(browser)
    browser.press(browser.visit("/trails/"), "Log out")
    victim = site.browser()
    host = next(iter(site.browser("hiker").client.cookies.jar)).domain
    for name, value in planted.items():
        victim.client.cookies.set(name, value, domain=host)
    log_in(victim, "hiker")
    assert not planted.items() & session_cookies(victim).items(), "the cookie from before the login is signed in now"
    victim.close()


@pytest.mark.topic("two ways in")
def test_a_session_cookie_is_no_token(hiker_browser: Browser, site: Site) -> None:
    assert signed_in(hiker_browser)
    with Api(site.url) as client:
        client.client.cookies = hiker_browser.client.cookies
        report = {"category": "ice", "severity": 3, "body": "Sent with a cookie only.", "observed_at": "2026-11-20"}
        problem(client.post("/api/trails/3/reports", report), 401)
    assert "Sent with a cookie only." not in hiker_browser.visit("/reports/").ok().text
