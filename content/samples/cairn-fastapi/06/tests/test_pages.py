from datetime import UTC, datetime, timedelta

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy.orm import Session

from cairn.models import Report, State
from cairn.seed import PASSWORD
from tests.conftest import bearer, log_in
from tests.html import Page

GOOD = {"category": "ice", "severity": "4", "body": "The gully is frozen over.", "observed_at": "2026-11-20"}
NEW = "/trails/3/reports/new/"


def test_the_start_page_is_the_list(browser: TestClient) -> None:
    assert browser.get("/").headers["Location"] == "/trails/"
    assert browser.get("/trails").headers["Location"].endswith("/trails/")


@pytest.mark.parametrize("address", ["/trails/", "/trails/2/", "/login/", "/signup/", "/trails/99/", "/nothing"])
def test_every_page_has_its_landmarks(browser: TestClient, address: str) -> None:
    page = Page(browser.get(address).text)
    assert len(page.texts["h1"]) == 1
    assert page.texts["title"][0].endswith(" - Cairn")
    assert {"header", "nav", "main", "footer"} <= page.texts.keys()


def test_the_list_is_paged_and_keeps_the_search(browser: TestClient) -> None:
    first = browser.get("/trails/?q=e&status=open").text
    assert "Next page" not in first
    assert "Previous page" not in first
    first = browser.get("/trails/?q=&status=").text
    assert 'href="?q=&amp;status=&amp;page=2">Next page' in first
    second = browser.get("/trails/?q=&status=&page=2").text
    assert "Quarry Rim" in second
    assert "Previous page" in second


def test_the_search_form_remembers(browser: TestClient) -> None:
    text = browser.get('/trails/?q="><b>&status=open').text
    assert Page(text).field("Search trails")["value"] == '"><b>'
    assert "No trail matches." in text
    assert '<option value="open" selected>' in text


@pytest.mark.parametrize("query", ["page=3", "page=0", "page=x", "page=" + "9" * 30])
def test_pages_that_do_not_exist(browser: TestClient, query: str) -> None:
    response = browser.get(f"/trails/?{query}")
    assert response.status_code == 404
    assert Page(response.text).texts["h1"] == ["Page not found"]


def test_a_search_for_what_no_name_can_hold(browser: TestClient) -> None:
    assert "No trail matches." in browser.get("/trails/?q=%00").text


def test_an_unknown_status_is_ignored(browser: TestClient) -> None:
    assert "Heron Loop" in browser.get("/trails/?status=sunny").text


def test_a_trail_shows_approved_reports_newest_first(browser: TestClient) -> None:
    text = browser.get("/trails/2/").text
    assert text.index("Sheet ice") < text.index("A spruce lies") < text.index("Loose stones")
    assert "The gully is pure ice." not in text
    assert "a former hiker" in browser.get("/trails/1/").text
    assert "No reports yet." in browser.get("/trails/3/").text


def test_strangers_are_sent_to_log_in_and_come_back(browser: TestClient) -> None:
    response = browser.get(NEW)
    assert response.headers["Location"] == f"/login/?next={NEW}"
    assert Page(browser.get(response.headers["Location"]).text).texts["h1"] == ["Log in"]
    response = browser.post("/login/", data={"user_name": "hiker", "password": PASSWORD, "next": NEW})
    assert (response.status_code, response.headers["Location"]) == (303, NEW)
    assert browser.post("/moderation/8/", data={}).status_code == 403


def test_after_a_post_strangers_are_not_sent_where_only_a_post_works(browser: TestClient) -> None:
    assert browser.post("/moderation/8/", data={"action": "approve"}).headers["Location"] == "/login/"


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


def test_login_says_the_same_for_every_mistake(browser: TestClient) -> None:
    pages = []
    for name, password in (("hiker", "wrong-password"), ("nobody", PASSWORD), ("a\0b", PASSWORD)):
        response = browser.post("/login/", data={"user_name": name, "password": password})
        assert response.status_code == 422
        assert password not in response.text
        assert Page(response.text).field("User name")["value"] == name.replace("\0", "")
        pages.append(response.text.replace(f'value="{name.replace("\0", "")}"', ""))
    assert pages[0] == pages[1] == pages[2]
    assert 'role="alert"' in pages[0]


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


def test_signing_up(browser: TestClient) -> None:
    form = {"user_name": "walker-1", "password": "a-long-password", "password_again": "a-long-password"}
    assert browser.post("/signup/", data=form).headers["Location"] == "/trails/"
    text = browser.get("/trails/").text
    assert "walker-1" in text
    assert "Moderation" not in text


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"user_name": "hiker"}, "User name"),
        ({"user_name": "<b>"}, "User name"),
        ({"user_name": ""}, "User name"),
        ({"password": "short", "password_again": "short"}, "Password"),
        ({"password_again": "another-password"}, "Password again"),
    ],
)
def test_signing_up_with_mistakes(browser: TestClient, change: dict[str, str], field: str) -> None:
    form = {"user_name": "walker-1", "password": "a-long-password", "password_again": "a-long-password"} | change
    response = browser.post("/signup/", data=form)
    assert response.status_code == 422
    page = Page(response.text)
    marked = page.field(field)
    assert marked["aria-invalid"] == "true"
    assert marked["aria-describedby"] in page.by_id
    assert "a-long-password" not in response.text


def test_filing_a_report(browser: TestClient, session: Session) -> None:
    log_in(browser, "hiker")
    assert browser.post(NEW, data=GOOD | {"state": "approved"}).headers["Location"] == "/trails/3/"
    assert session.get_one(Report, 13).state is State.PENDING
    text = browser.get("/trails/3/").text
    assert "Thank you." in text
    assert GOOD["body"] not in text
    assert "Thank you." not in browser.get("/trails/3/").text


def test_a_form_with_mistakes_keeps_what_was_typed(browser: TestClient) -> None:
    log_in(browser, "hiker")
    tomorrow = str(datetime.now(UTC).date() + timedelta(days=1))
    bad = {"category": "ice", "severity": "6", "body": "<i>\r\n\r\ntiny", "observed_at": tomorrow}
    response = browser.post(NEW, data=bad)
    assert response.status_code == 422
    page = Page(response.text)
    for label in ("Severity", "What did you see?", "Observed on"):
        assert page.field(label)["aria-invalid"] == "true"
        assert page.field(label)["aria-describedby"] in page.by_id
    assert "aria-invalid" not in page.field("Category")
    assert page.field("Severity")["value"] == "6"
    assert page.field("Observed on")["value"] == tomorrow
    assert page.texts["textarea"] == ["\n<i>\n\ntiny"]
    assert '<option value="ice" selected>' in response.text
    assert page.texts["p"].count("Write at least 10 characters.") == 1


def test_a_line_break_counts_once(browser: TestClient) -> None:
    log_in(browser, "hiker")
    assert browser.post(NEW, data=GOOD | {"body": "x" + "\r\n" * 1998 + "x"}).status_code == 303
    assert browser.post(NEW, data=GOOD | {"body": "x" + "\r\n" * 1999 + "x"}).status_code == 422


def test_no_form_for_an_unknown_trail(browser: TestClient) -> None:
    log_in(browser, "hiker")
    assert browser.get("/trails/99/reports/new/").status_code == 404


def test_my_reports_are_mine(browser: TestClient) -> None:
    log_in(browser, "hiker")
    text = browser.get("/reports/").text
    assert "Two larches" in text
    assert "Rejected" in text
    assert "Sheet ice" not in text
    assert text.count(">Edit<") == 2


def test_editing_a_pending_report(browser: TestClient) -> None:
    log_in(browser, "hiker")
    page = Page(browser.get("/reports/9/edit/").text)
    assert page.texts["textarea"] == ["\nTwo larches block the zigzags."]
    assert page.field("Observed on")["value"] == "2026-11-20"
    assert browser.post("/reports/9/edit/", data=GOOD).headers["Location"] == "/reports/"
    assert GOOD["body"] in browser.get("/reports/").text
    assert browser.post("/reports/9/edit/", data={}).status_code == 422


@pytest.mark.parametrize("report", [1, 6, 11, 99])
def test_nothing_else_can_be_edited(browser: TestClient, report: int) -> None:
    log_in(browser, "hiker")
    assert browser.get(f"/reports/{report}/edit/").status_code == 404
    assert browser.post(f"/reports/{report}/edit/", data=GOOD).status_code == 404


def test_what_a_ranger_has_approved_stays_as_it_was(
    browser: TestClient, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The approval comes between the question whether the report is pending and the change."""
    log_in(browser, "hiker")

    def approve_meanwhile(*_: object) -> None:
        session.get_one(Report, 9).state = State.APPROVED
        session.commit()

    monkeypatch.setattr("cairn.pages.reports.require_editable", approve_meanwhile)
    assert browser.post("/reports/9/edit/", data=GOOD).status_code == 404
    session.expire_all()
    assert session.get_one(Report, 9).body == "Two larches block the zigzags."


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


def test_moderation_has_its_headings_in_order(browser: TestClient) -> None:
    log_in(browser, "ranger")
    page = Page(browser.get("/moderation/").text)
    assert page.texts["h1"] == ["Moderation"]
    assert page.texts["h2"] == ["Larch Traverse", "Kestrel Ridge"]
    assert page.texts["h3"] == ["Fallen tree", "Ice"]


def test_moderation_shows_the_own_region_oldest_first(browser: TestClient) -> None:
    log_in(browser, "ranger")
    text = browser.get("/moderation/").text
    assert text.index("Two larches") < text.index("The gully is pure ice.")
    assert "The spring tide" not in text
    assert browser.post("/moderation/9/", data={"action": "approve"}).headers["Location"] == "/moderation/"
    assert browser.post("/moderation/8/", data={"action": "reject"}).status_code == 303
    assert "Nothing waits for you." in browser.get("/moderation/").text
    assert "Two larches" in browser.get("/trails/4/").text
    assert "The gully is pure ice." not in browser.get("/trails/2/").text


@pytest.mark.parametrize(
    ("report", "action", "status"), [(6, "approve", 404), (1, "approve", 404), (99, "approve", 404), (8, "delete", 400)]
)
def test_what_a_ranger_cannot_do(browser: TestClient, report: int, action: str, status: int) -> None:
    log_in(browser, "ranger")
    response = browser.post(f"/moderation/{report}/", data={"action": action})
    assert response.status_code == status
    assert len(Page(response.text).texts["h1"]) == 1


def test_moderation_is_for_rangers(browser: TestClient) -> None:
    log_in(browser, "hiker")
    for response in (browser.get("/moderation/"), browser.post("/moderation/8/", data={"action": "approve"})):
        assert response.status_code == 403
        assert Page(response.text).texts["h1"] == ["Not allowed"]
        assert "Log out" in response.text


def test_error_pages_know_who_is_looking(browser: TestClient) -> None:
    log_in(browser, "hiker")
    assert "Log out" in browser.get("/nothing/at/all").text
    assert "Log out" in browser.get("/logout/").text


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
    assert Page(browser.get("/crash").text).texts["h1"] == ["Something went wrong"]


def test_the_stylesheet_is_served(browser: TestClient) -> None:
    assert browser.get("/static/cairn.css").headers["Content-Type"].startswith("text/css")


def test_an_api_token_is_no_session(browser: TestClient) -> None:
    assert browser.get("/reports/", headers=bearer(browser, "hiker")).status_code == 303
