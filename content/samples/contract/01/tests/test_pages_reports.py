"""Filing, listing and editing reports in a browser."""

import secrets
from datetime import UTC, datetime, timedelta
from urllib.parse import urljoin
from zlib import compress, crc32

import pytest

from browser import Browser, File, Page, options
from client import Site
from html_page import value_of
from rows import REPORTS

pytestmark = pytest.mark.pages
NOW = datetime.now(UTC).date()
YESTERDAY, IN_A_WEEK = str(NOW - timedelta(days=1)), str(NOW + timedelta(days=7))
NEW = "/trails/6/reports/new/"  # trail 6 is in the ranger's region
CATEGORIES = {"fallen_tree", "ice", "washed_out", "other"}


def report(**changes: str) -> dict[str, str | File]:
    filled: dict[str, str | File] = {"Category": "ice", "Severity": "3", "Observed on": YESTERDAY,
                                     "What did you see?": f"Ice on the upper steps, {secrets.token_hex(4)}."}
    return filled | changes


def file_report(browser: Browser, fields: dict[str, str | File] | None = None) -> tuple[Page, str]:
    """Fills in the form and sends it; the answer and the report's text."""
    filled = fields or report()
    return browser.press(browser.visit(NEW).ok(), "File report", filled), str(filled["What did you see?"])


def filed(browser: Browser) -> str:
    page, body = file_report(browser)
    assert page.location == "/trails/6/", f"a valid report leads back to its trail: {page.summary()}"
    return body


def edit_address(browser: Browser, body: str) -> str:
    """The address of the link "Edit" that stands with this text on "My reports": in the nearest element with both."""
    page = browser.visit("/reports/").ok()
    for link in page.document.all("a"):
        if not page.name_of(link).casefold().startswith("edit"):
            continue
        for element in link.ancestors():
            if sum(page.name_of(other).casefold().startswith("edit") for other in element.all("a")) > 1:
                break
            if body in element.text:
                return urljoin(page.url, link["href"])
    raise AssertionError(f"no link \"Edit\" with the pending report {body!r} on {page.title!r}")


@pytest.mark.topic("log in")
def test_the_form_is_for_those_who_are_signed_in(browser: Browser) -> None:
    location = browser.visit(NEW).location
    assert location.startswith("/login/?") and f"next={NEW}" in location.replace("%2F", "/")


@pytest.mark.topic("report form")
def test_the_form_has_labelled_fields(hiker_browser: Browser) -> None:
    page = hiker_browser.visit(NEW).ok()
    assert page.h1 == "File a report"
    assert CATEGORIES <= options(page.field("Category")).keys()
    assert page.field("Severity") and page.field("What did you see?").tag == "textarea"
    assert page.field("Observed on")["type"] == "date"
    assert page.button("File report")


@pytest.mark.topic("report form")
def test_a_form_needs_a_trail(hiker_browser: Browser) -> None:
    hiker_browser.visit("/trails/99/reports/new/").expect(404)


@pytest.mark.topic("report form")
def test_a_report_is_taken_with_thanks(hiker_browser: Browser) -> None:
    page, body = file_report(hiker_browser)
    assert page.location == "/trails/6/"
    trail = hiker_browser.follow(page)
    assert trail.alerts(), 'after filing, a message says so where screen readers hear it (role="status")'
    assert body not in trail.text, "a report waits for a ranger before it is shown"


@pytest.mark.topic("report form")
def test_the_message_is_shown_once(hiker_browser: Browser) -> None:
    page, _ = file_report(hiker_browser)
    first = hiker_browser.follow(page).alerts()
    assert first and hiker_browser.visit("/trails/6/").ok().alerts() != first


@pytest.mark.topic("report errors")
@pytest.mark.parametrize(("label", "value"), [
    ("What did you see?", "Too short"), ("What did you see?", " " * 30), ("What did you see?", "x" * 2001), ("Observed on", IN_A_WEEK),
    ("Observed on", "soon"), ("Observed on", ""), ("Severity", "6"), ("Severity", ""), ("Category", "snow"), ("Category", "")],
    ids=lambda value: value[:12])
def test_a_bad_field_is_told_beside_it(hiker_browser: Browser, label: str, value: str) -> None:
    page, _ = file_report(hiker_browser, report(**{label: value}))
    assert page.again().h1 == "File a report"
    assert page.error_of(label), f"no message for {label!r}: aria-invalid with aria-describedby, or role=\"alert\""


@pytest.mark.topic("report errors")
def test_what_was_typed_is_kept(hiker_browser: Browser) -> None:
    text = "Ice </textarea> on \"the\" steps & <b>further</b> up."
    page, _ = file_report(hiker_browser, report(**{"What did you see?": text, "Observed on": IN_A_WEEK, "Category": "other"}))
    assert value_of(page.field("What did you see?")).strip() == text
    assert value_of(page.field("Observed on")) == IN_A_WEEK
    assert value_of(page.field("Category")) == "other"


@pytest.mark.topic("report errors")
def test_a_good_field_is_not_called_wrong(hiker_browser: Browser) -> None:
    page, _ = file_report(hiker_browser, report(**{"What did you see?": "Short"}))
    assert page.error_of("What did you see?")
    assert page.field("Category")["aria-invalid"] != "true"


@pytest.mark.topic("own reports")
def test_anonymous_visitors_have_no_reports(browser: Browser) -> None:
    location = browser.visit("/reports/").location
    assert location.startswith("/login/?") and "next=/reports/" in location.replace("%2F", "/")


@pytest.mark.topic("own reports")
def test_my_reports_are_mine_with_their_states(hiker_browser: Browser) -> None:
    page = hiker_browser.visit("/reports/").ok()
    assert page.h1 == "My reports"
    bodies = {number for number, row in REPORTS.items() if str(row["body"]) in page.text}
    assert bodies == {number for number, row in REPORTS.items() if row["author"] == "hiker"}
    assert all(state in page.text.casefold() for state in ("pending", "approved", "rejected"))


@pytest.mark.topic("own reports")
def test_a_new_report_is_listed_as_pending(site: Site, hiker_browser: Browser) -> None:
    body = filed(hiker_browser)
    assert body in hiker_browser.visit("/reports/").ok().text
    other = site.browser("hiker2")
    assert body not in other.visit("/reports/").ok().text
    other.close()


@pytest.mark.topic("own reports")
def test_a_pending_report_can_be_edited(hiker_browser: Browser) -> None:
    body = filed(hiker_browser)
    form = hiker_browser.visit(edit_address(hiker_browser, body)).ok()
    assert form.h1 == "Edit report"
    assert value_of(form.field("What did you see?")).strip() == body
    assert (value_of(form.field("Category")), value_of(form.field("Observed on"))) == ("ice", YESTERDAY)
    saved = hiker_browser.press(form, "Save changes", {"What did you see?": f"{body} Gone now.", "Severity": "1"})
    assert saved.location == "/reports/"
    assert f"{body} Gone now." in hiker_browser.follow(saved).text


@pytest.mark.topic("own reports")
def test_an_edit_is_validated_too(hiker_browser: Browser) -> None:
    form = hiker_browser.visit(edit_address(hiker_browser, filed(hiker_browser))).ok()
    page = hiker_browser.press(form, "Save changes", {"What did you see?": "Short"})
    assert page.again().error_of("What did you see?")


@pytest.mark.topic("own reports")
@pytest.mark.parametrize(("user", "number"), [
    ("hiker", 8), ("hiker2", 9), ("ranger", 9), ("hiker", 1), ("hiker", 11), ("hiker", 9999)])
def test_others_and_decided_reports_cannot_be_edited(site: Site, user: str, number: int) -> None:
    with_user = site.browser(user)
    page = with_user.visit(f"/reports/{number}/edit/")
    with_user.close()
    page.expect(404)


@pytest.mark.topic("own reports")
def test_an_edit_form_cannot_be_sent_for_another_report(hiker_browser: Browser) -> None:
    own = hiker_browser.visit(edit_address(hiker_browser, filed(hiker_browser))).ok()
    form = own.form_of(own.button("Save changes"))
    form.attributes["action"] = "/reports/8/edit/"  # hiker2's
    hiker_browser.press(own, "Save changes").expect(404)


@pytest.mark.topic("own reports")
def test_anonymous_visitors_edit_nothing(browser: Browser) -> None:
    assert browser.visit("/reports/9/edit/").location.startswith("/login/?")


@pytest.mark.topic("escaping")
def test_what_a_hiker_wrote_is_text_everywhere(site: Site, hiker_browser: Browser, ranger_browser: Browser) -> None:
    mark = secrets.token_hex(4)
    text = f"<script>alert('{mark}')</script> & <b>{mark}</b> \"' onmouseover="
    page, _ = file_report(hiker_browser, report(**{"What did you see?": text}))
    assert page.location == "/trails/6/"
    if not site.knows("own reports"):
        return
    edit = hiker_browser.visit(edit_address(hiker_browser, text)).ok()
    assert value_of(edit.field("What did you see?")).strip() == text
    waiting = ranger_browser.visit("/moderation/").ok()
    number = edit.url.rstrip("/").split("/")[-2]
    ranger_browser.press(waiting, "Approve", action=f"/moderation/{number}/")
    for shown in (hiker_browser.visit("/reports/"), waiting, hiker_browser.visit("/trails/6/")):
        assert text in shown.text, f"{shown.url} shows what was written, sign by sign"
        assert not [script for script in shown.document.all("script", "b") if mark in script.raw_text()]


def png() -> bytes:
    def chunk(kind: bytes, content: bytes) -> bytes:
        return len(content).to_bytes(4) + kind + content + crc32(kind + content).to_bytes(4)
    head = (8).to_bytes(4) + (8).to_bytes(4) + bytes([8, 2, 0, 0, 0])
    pixels = (b"\0" + b"\x2e\x7d\x32" * 8) * 8
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", compress(pixels)) + chunk(b"IEND", b"")


def photo_form(browser: Browser) -> Page:
    page = browser.visit(NEW).ok()
    if not page.has_field("Photo"):
        pytest.skip("this Cairn takes no photos")
    return page


@pytest.mark.topic("photo")
def test_a_photo_can_be_added(hiker_browser: Browser) -> None:
    form = photo_form(hiker_browser)
    assert form.field("Photo")["type"] == "file"
    page = hiker_browser.press(form, "File report", report() | {"Photo": File("steps.png", png(), "image/png")})
    assert page.location == "/trails/6/", page.summary()


@pytest.mark.topic("photo")
def test_a_text_file_is_no_photo(hiker_browser: Browser) -> None:
    form = photo_form(hiker_browser)
    page = hiker_browser.press(form, "File report", report() | {"Photo": File("steps.png", b"<script>", "image/png")})
    assert page.again().error_of("Photo")
