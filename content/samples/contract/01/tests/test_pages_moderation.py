"""Rangers decide about the reports of their region (North Fells) in a browser."""

import secrets

import pytest

from browser import Browser, Page
from client import Site
from rows import REPORTS

pytestmark = [pytest.mark.pages, pytest.mark.topic("moderation")]


def waiting(site: Site, trail: int = 6) -> str:
    """The text of a new pending report by hiker; trail 6 is in North Fells, trail 3 is not."""
    browser = site.browser("hiker")
    body = f"Sheep on the path, {secrets.token_hex(4)}."
    fields = {"Category": "other", "Severity": "2", "What did you see?": body, "Observed on": "2026-11-20"}
    page = browser.press(browser.visit(f"/trails/{trail}/reports/new/").ok(), "File report", dict(fields))
    assert page.location == f"/trails/{trail}/", page.summary()
    browser.close()
    return body


def address_of(page: Page, body: str) -> str:
    """Where the buttons post to that stand with this text: in the nearest element with both."""
    for form in page.document.all("form"):
        if not form["action"].startswith("/moderation/"):
            continue
        for element in (form, *form.ancestors()):
            if len({other["action"] for other in element.all("form") if other["action"].startswith("/moderation/")}) > 1:
                break
            if body in element.text:
                return form["action"]
    raise AssertionError(f"no buttons with the pending report {body!r}: {page.summary()}")


def test_moderation_is_for_those_who_are_signed_in(browser: Browser) -> None:
    location = browser.visit("/moderation/").location
    assert location.startswith("/login/?") and "next=/moderation/" in location.replace("%2F", "/")


def test_moderation_is_for_rangers(hiker_browser: Browser) -> None:
    assert hiker_browser.visit("/moderation/").expect(403).h1


def test_a_hiker_cannot_send_a_decision(site: Site, hiker_browser: Browser, ranger_browser: Browser) -> None:
    body = waiting(site)
    page = ranger_browser.visit("/moderation/").ok()
    address = address_of(page, body)
    own = hiker_browser.visit("/trails/").ok()
    form = own.form_of(own.button("Log out"))  # a form with the hiker's own token
    form.attributes["action"] = address
    own.button("Log out").attributes.update(name="action", value="approve")
    hiker_browser.press(own, "Log out").expect(403)
    assert body in ranger_browser.visit("/moderation/").ok().text, "the report still waits"


def test_a_ranger_finds_the_page_in_the_menu(ranger_browser: Browser) -> None:
    assert ranger_browser.visit("/trails/").ok().link("Moderation").startswith("/moderation/")


def test_a_ranger_sees_what_waits_in_the_own_region(ranger_browser: Browser) -> None:
    page = ranger_browser.visit("/moderation/").ok()
    assert page.h1 == "Moderation"
    shown = {number for number, row in REPORTS.items() if str(row["body"]) in page.text}
    assert shown == {8, 9}
    for number in shown:
        assert page.button("Approve", f"/moderation/{number}/") and page.button("Reject", f"/moderation/{number}/")


def test_the_headings_skip_no_level(ranger_browser: Browser) -> None:
    page = ranger_browser.visit("/moderation/").ok()
    assert page.h1 == "Moderation" and page.button("Approve", "/moderation/8/"), "there are reports on the page"
    assert not page.skipped_headings(), "headings go down one level at a time"


def test_an_approved_report_is_on_the_page_of_its_trail(site: Site, ranger_browser: Browser, browser: Browser) -> None:
    body = waiting(site)
    assert body not in browser.visit("/trails/6/").ok().text
    page = ranger_browser.visit("/moderation/").ok()
    answer = ranger_browser.press(page, "Approve", action=address_of(page, body))
    assert answer.location == "/moderation/"
    assert body not in next(ranger_browser.follow(answer).document.all("main")).text
    assert body in browser.visit("/trails/6/").ok().text


def test_a_rejected_report_is_seen_by_its_author_only(site: Site, ranger_browser: Browser, hiker_browser: Browser) -> None:
    body = waiting(site)
    page = ranger_browser.visit("/moderation/").ok()
    answer = ranger_browser.press(page, "Reject", action=address_of(page, body))
    assert answer.location == "/moderation/"
    assert body not in hiker_browser.visit("/trails/6/").ok().text
    assert body in hiker_browser.visit("/reports/").ok().text


@pytest.mark.parametrize(("number", "action", "statuses"), [
    (10, "approve", {403, 404}), (9999, "approve", {404}), (1, "reject", {404}), (8, "publish", {400})],
    ids=["another region", "no report", "decided before", "no such action"])
def test_a_decision_that_cannot_be(ranger_browser: Browser, number: int, action: str, statuses: set[int]) -> None:
    page = ranger_browser.visit("/moderation/").ok()
    button = page.button("Approve", "/moderation/8/")
    form = page.form_of(button)
    form.attributes["action"] = f"/moderation/{number}/"
    for holder in (button, *form.all("input")):
        if holder["name"] == "action":
            holder.attributes["value"] = action
    answer = ranger_browser.press(page, "Approve", action=f"/moderation/{number}/")
    assert answer.status in statuses, answer.summary()
