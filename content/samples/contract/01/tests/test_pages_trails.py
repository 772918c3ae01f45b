"""The pages that everybody sees: the trails, one trail, and what all pages share."""

from urllib.parse import urljoin

import pytest

from browser import Browser, Page, options
from html_page import value_of
from rows import NAMES, REPORTS, TRAILS

pytestmark = pytest.mark.pages
OPEN_TO_ALL = ["/trails/", "/trails/2/", "/login/", "/signup/", "/nowhere/"]


def trail_links(page: Page) -> list[str]:
    """The trails on a page, in its order."""
    return [name for name in page.links() if name in NAMES]


@pytest.mark.topic("layout")
@pytest.mark.parametrize("path", ["/trails/", "/trails/2/"])
def test_a_page_has_a_language_a_title_and_landmarks(browser: Browser, path: str) -> None:
    check_layout(browser.visit(path).ok())


@pytest.mark.topic("log in")
@pytest.mark.parametrize("path", ["/login/", "/signup/"])
def test_account_pages_have_the_same_landmarks(browser: Browser, path: str) -> None:
    check_layout(browser.visit(path).ok())


def check_layout(page: Page) -> None:
    assert next(page.document.all("html"))["lang"].startswith("en"), "the page says its language: <html lang>"
    assert page.title, "the page has a <title>"
    assert page.h1
    assert not page.skipped_headings(), "headings go down one level at a time"
    lacking = {"banner", "navigation", "main", "contentinfo"} - page.landmarks()
    assert not lacking, f"landmarks that are missing (header, nav, main, footer): {', '.join(sorted(lacking))}"
    assert any(meta["name"] == "viewport" for meta in page.document.all("meta")), "without a viewport phones show it tiny"
    unlabelled = [field["name"] for field in page.fields() if not page.name_of(field)]
    assert not unlabelled, f"fields without a label: {unlabelled}"
    unnamed = [link["href"] for link in page.document.all("a") if not page.name_of(link)]
    assert not unnamed, f"links without a text: {unnamed}"


@pytest.mark.topic("static files")
def test_the_stylesheet_is_served(browser: Browser) -> None:
    page = browser.visit("/trails/").ok()
    sheets = [link["href"] for link in page.document.all("link") if "stylesheet" in link["rel"]]
    assert sheets, "the page links a stylesheet"
    for sheet in sheets:
        assert urljoin(page.url, sheet).startswith(browser.origin), "the stylesheet comes from this site"
        answer = browser.visit(urljoin(page.url, sheet), accept="text/css")
        assert (answer.status, answer.type) == (200, "text/css")


@pytest.mark.topic("first page")
def test_the_trails_have_a_page(browser: Browser) -> None:
    page = browser.visit("/trails/").ok()
    assert page.h1 == "Trails"
    places = [page.text.find(name) for name in NAMES[:5]]
    assert -1 not in places and places == sorted(places), "the page names the trails, in their order"


@pytest.mark.topic("trail list")
def test_the_first_page_leads_to_the_trails(browser: Browser) -> None:
    assert browser.visit("/").location == "/trails/"


@pytest.mark.topic("trail list")
def test_the_list_shows_ten_trails(browser: Browser) -> None:
    page = browser.visit("/trails/").ok()
    assert page.h1 == "Trails"
    assert trail_links(page) == NAMES[:10]
    assert "North Fells" in page.text and "closed" in page.text.casefold()


@pytest.mark.topic("trail list")
def test_each_trail_is_a_link_to_its_page(browser: Browser) -> None:
    links = browser.visit("/trails/").ok().links()
    assert [urljoin("/trails/", links[name]) for name in NAMES[:10]] == [f"/trails/{i}/" for i in range(1, 11)]


@pytest.mark.topic("trail search")
def test_search_has_a_role_a_label_and_a_button(browser: Browser) -> None:
    page = browser.visit("/trails/").ok()
    form = page.search_form()
    assert page.field("Search trails", form)["name"] == "q"
    statuses = options(page.field("Status", form))
    assert {"open", "caution", "closed"} <= statuses.keys()
    assert (form["method"] or "get").lower() == "get", "a search can be linked: its form uses GET"
    assert page.button("Search")


@pytest.mark.topic("trail search")
def test_search_finds_a_trail_and_keeps_the_word(browser: Browser) -> None:
    found = browser.press(browser.visit("/trails/"), "Search", {"Search trails": " HERON "}).ok()
    assert trail_links(found) == ["Heron Loop"]
    assert value_of(found.field("Search trails")).strip() == "HERON"


@pytest.mark.topic("trail search")
def test_search_by_status(browser: Browser) -> None:
    found = browser.press(browser.visit("/trails/"), "Search", {"Status": "closed"}).ok()
    assert trail_links(found) == [trail["name"] for trail in TRAILS if trail["status"] == "closed"]
    assert value_of(found.field("Status")) == "closed"


@pytest.mark.topic("trail search")
@pytest.mark.parametrize("q", ["nothing like it", "%", "'"])
def test_a_search_that_finds_nothing_is_a_page(browser: Browser, q: str) -> None:
    found = browser.press(browser.visit("/trails/"), "Search", {"Search trails": q}).ok()
    assert trail_links(found) == []
    assert found.h1 == "Trails"


@pytest.mark.topic("trail search")
def test_a_search_word_is_escaped(browser: Browser) -> None:
    word = '"><script>alert(1)</script>'
    found = browser.press(browser.visit("/trails/"), "Search", {"Search trails": word}).ok()
    assert value_of(found.field("Search trails")) == word
    assert "alert(1)" not in [script.raw_text() for script in found.document.all("script")]


@pytest.mark.topic("trail paging")
def test_the_next_page_has_the_rest(browser: Browser) -> None:
    first = browser.visit("/trails/").ok()
    second = browser.visit(urljoin(first.url, first.link("Next"))).ok()
    assert trail_links(second) == NAMES[10:]
    assert not any(name.startswith("Next") for name in second.links())
    assert trail_links(browser.visit(urljoin(second.url, second.link("Previous"))).ok()) == NAMES[:10]


@pytest.mark.topic("trail paging")
def test_one_page_needs_no_links_to_others(browser: Browser) -> None:
    page = browser.visit("/trails/?status=open").ok()
    assert len(trail_links(page)) == 8
    assert not any(name.startswith(("Next", "Previous")) for name in page.links())


@pytest.mark.topic("trail paging")
@pytest.mark.parametrize("page", ["99", "0", "x", "9" * 30])
def test_a_page_that_is_not_there_is_not_found(browser: Browser, page: str) -> None:
    browser.visit(f"/trails/?page={page}").expect(404)


@pytest.mark.topic("one trail")
def test_a_trail_has_a_page(browser: Browser) -> None:
    page = browser.visit("/trails/4/").ok()
    assert page.h1 == "Larch Traverse"
    assert "North Fells" in page.text and "17.3" in page.text and "closed" in page.text.casefold()
    assert "Larch Traverse" in page.title


@pytest.mark.topic("one trail")
def test_an_unknown_trail_has_none(browser: Browser) -> None:
    browser.visit("/trails/4/").ok()
    browser.visit("/trails/99/").expect(404)


@pytest.mark.topic("trail detail")
def test_a_trail_shows_its_approved_reports_newest_first(browser: Browser) -> None:
    text = browser.visit("/trails/2/").ok().text
    places = [text.find(str(REPORTS[number]["body"])) for number in (2, 1, 12)]
    assert -1 not in places, "approved reports are on the page of their trail"
    assert places == sorted(places), "reports are ordered by the day of the observation, newest first"


@pytest.mark.topic("trail detail")
@pytest.mark.parametrize(("trail", "number"), [(2, 8), (2, 11), (4, 9)])
def test_a_trail_hides_what_was_not_approved(browser: Browser, trail: int, number: int) -> None:
    page = browser.visit(f"/trails/{trail}/").ok()
    assert page.h1 == TRAILS[trail - 1]["name"]
    assert str(REPORTS[number]["body"]) not in page.text


@pytest.mark.topic("report form")
def test_a_trail_invites_to_file_a_report(browser: Browser) -> None:
    page = browser.visit("/trails/3/").ok()
    assert urljoin(page.url, page.link("File a report")).endswith("/trails/3/reports/new/")


@pytest.mark.topic("not found")
@pytest.mark.parametrize("path", ["/trails/99/", "/trails/99999999999999999999999/", "/nowhere/"])
@pytest.mark.parametrize("accept", ["text/html", "application/json"])
def test_a_page_that_is_not_there_says_so_in_html(browser: Browser, path: str, accept: str) -> None:
    assert browser.visit(path, accept).expect(404).h1


@pytest.mark.topic("error pages")
def test_the_page_for_a_wrong_address_leads_back(browser: Browser) -> None:
    page = browser.visit("/nowhere/").expect(404)
    assert "/trails/" in {urljoin("/", address) for address in page.links().values()}
    assert {"banner", "navigation", "main"} <= page.landmarks()


@pytest.mark.topic("headers")
@pytest.mark.parametrize("path", OPEN_TO_ALL)
def test_pages_have_the_headers_that_protect_readers(browser: Browser, path: str) -> None:
    headers = browser.visit(path).response.headers
    assert headers.get("x-content-type-options") == "nosniff"
    framing = headers.get("x-frame-options", "").upper() in {"DENY", "SAMEORIGIN"}
    assert framing or "frame-ancestors" in headers.get("content-security-policy", ""), "other sites cannot frame the page"
