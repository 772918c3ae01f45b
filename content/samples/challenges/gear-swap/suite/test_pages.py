import re
from collections.abc import Iterator

import pytest

from brief import MEMBERS, SEARCH_FIELD, STAFF
from browser import File, Page, pressing
from html_page import Element
from swap import Member, entry, in_days, new_name, png, taken_days


@pytest.fixture(scope="module")
def owner(base_url: str) -> Iterator[Member]:
    browser = Member(base_url, MEMBERS[0]).log_in()
    yield browser
    browser.close()


@pytest.fixture(scope="module")
def borrower(base_url: str) -> Iterator[Member]:
    browser = Member(base_url, MEMBERS[1]).log_in()
    yield browser
    browser.close()


@pytest.fixture
def visitor(base_url: str) -> Iterator[Member]:
    browser = Member(base_url)
    yield browser
    browser.close()


def search(browser: Member, text: str, category: str = "") -> Page:
    page = browser.visit("/gear/").ok()
    return browser.press(page, "Search", {SEARCH_FIELD: text, "Category": category}).ok()


def names_on(page: Page, names: list[str]) -> list[str]:
    """Those of the names that are links here, in the order of the page."""
    return [text for link in page.document.all("a") if (text := link.text) in names]


@pytest.mark.part("/gear/")
def test_list_newest_first_twelve_a_page(owner: Member, visitor: Member) -> None:
    word = new_name("Row")
    names = [f"{word} number {number:02}" for number in range(13)]
    for name in names:
        owner.offer(name)
    first = search(visitor, word)
    assert names_on(first, names) == names[:0:-1], "the first page has the newest twelve, newest first"
    second = visitor.visit(pages_of(first).link("Next page")).ok()
    assert names_on(second, names) == names[:1], "the second page has the one that is left"
    items = {path for path in second.links().values() if re.search(r"/gear/[0-9]+/$", path)}
    assert len(items) == 1, "the link to the second page keeps the search"


def pages_of(page: Page) -> Page:
    assert any(page.name_of(nav).casefold() == "pages" for nav in page.document.all("nav")), 'no <nav aria-label="Pages">'
    return LinksFrom(page)


class LinksFrom(Page):
    """A page whose links are whole addresses: "?page=2" alone does not say of which page."""

    def __init__(self, page: Page) -> None:
        super().__init__(page.response)

    def link(self, name: str) -> str:
        return str(self.response.url.join(super().link(name)))


@pytest.mark.part("/gear/")
def test_search_by_name_and_category(owner: Member, visitor: Member) -> None:
    tent, stove = new_name("Blue house"), new_name("Blue flame")
    owner.offer(tent)
    owner.offer(stove, Category="stove")
    both = [tent, stove]
    assert names_on(search(visitor, tent.upper()), both) == [tent], "the search does not look at upper and lower case"
    assert set(names_on(search(visitor, "Blue"), both)) == set(both)
    assert names_on(search(visitor, "Blue", "stove"), both) == [stove], "the category narrows the list"
    search(visitor, "%")
    visitor.visit("/gear/?category=spaceship&page=nonsense").expect(200, 400, 404)


@pytest.mark.part("/gear/17/")
def test_visitor_sees_the_item_and_not_its_owner(owner: Member, borrower: Member, visitor: Member) -> None:
    item = owner.offer(name := new_name())
    borrower.asked(item, 3, 5)
    owner.answer(name, "Accept", 3)
    page = visitor.visit(item).ok()
    assert page.h1 == name
    for member in MEMBERS:
        assert member not in page.response.text, f"a visitor can read {member} in the page's source"
    assert member_of(visitor.visit("/gear/").ok()) is None, "a visitor can read a member's name in the list"
    assert not taken_days(page), "the taken days are for members"


def member_of(page: Page) -> str | None:
    return next((member for member in MEMBERS if member in page.response.text), None)


@pytest.mark.part("/gear/17/")
def test_members_see_owner_and_taken_days(owner: Member, borrower: Member) -> None:
    item = owner.offer(name := new_name())
    borrower.asked(item, 3, 5)
    page = borrower.visit(item).ok()
    main = next(page.document.all("main"), page.document)
    assert owner.user in main.text, "a member sees whose item it is"
    assert in_days(3) not in taken_days(page), "days that are asked for, and not accepted, are not taken"
    owner.answer(name, "Accept", 3)
    assert {in_days(3), in_days(5)} <= taken_days(borrower.visit(item).ok())


@pytest.mark.part("/gear/17/")
def test_the_photo_is_shown_to_everybody(owner: Member, visitor: Member) -> None:
    item = owner.offer()
    page = visitor.visit(item).ok()
    pictures = [picture for picture in page.document.all("img") if picture["alt"]]
    assert pictures, "no img with a text in its alt attribute"
    answer = visitor.client.get(str(page.response.url.join(pictures[0]["src"])))
    assert (answer.status_code, answer.headers["content-type"].split("/")[0]) == (200, "image")


@pytest.mark.part("/gear/17/")
def test_what_members_wrote_is_text(owner: Member, visitor: Member) -> None:
    item = owner.offer(new_name("<b>Bold</b>"), Description="<script>alert(1)</script>")
    page = visitor.visit(item).ok()
    assert "<script>alert(1)" not in page.response.text
    assert "<b>Bold" not in page.response.text


@pytest.mark.part("/gear/new/")
def test_a_member_offers_an_item_and_finds_it(owner: Member, visitor: Member) -> None:
    item = owner.offer(name := new_name(), Category="rope")
    assert visitor.visit(item).ok().h1 == name
    assert name in owner.visit("/mine/").ok().text
    assert names_on(search(visitor, name, "rope"), [name]) == [name]


@pytest.mark.part("/gear/new/")
@pytest.mark.parametrize("address", ["/gear/new/", "/mine/"])
def test_visitors_are_sent_to_the_login(visitor: Member, address: str) -> None:
    answer = visitor.visit(address)
    assert answer.location.startswith("/login/"), f"{address} sends a visitor to {answer.location}"


@pytest.mark.part("/gear/new/")
@pytest.mark.parametrize(("photo", "why"), [
    (File("photo.png", b"I am no picture.", "image/png"), "a text that is called photo.png"),
    (File("photo.png", png(20 * 1024 * 1024), "image/png"), "a picture of 20 MB")], ids=["text", "20 MB"])
def test_photos_that_are_refused(owner: Member, photo: File, why: str) -> None:
    page = owner.visit("/gear/new/").ok()
    fields = {"Name": (name := new_name()), "Description": "Dry.", "Category": "tent", "Photo": photo}
    answer = owner.press(page, "Save", fields)
    assert answer.status not in {302, 303}, f"{why} was taken as a photo"
    if answer.status != 413:
        answer.refused("Photo")
    assert name not in owner.visit("/mine/").ok().text


@pytest.mark.part("/gear/17/edit/")
def test_the_owner_changes_an_item(owner: Member, visitor: Member) -> None:
    item = owner.offer(name := new_name())
    page = owner.visit(f"{item}edit/").ok()
    assert page.field("Name")["value"] == name, "the form is filled"
    other_name = new_name("Changed")
    answer = owner.press(page, "Save", {"Name": other_name})
    assert answer.location == item
    page = visitor.visit(item).ok()
    assert page.h1 == other_name
    assert [picture for picture in page.document.all("img") if picture["alt"]], "the photo went when none was sent"


@pytest.mark.part("/gear/17/edit/")
def test_visitors_cannot_change_an_item(owner: Member, visitor: Member) -> None:
    item = owner.offer()
    assert visitor.visit(f"{item}edit/").location.startswith("/login/")


@pytest.mark.part("/gear/17/ask/")
def test_both_see_what_was_asked(owner: Member, borrower: Member) -> None:
    item = owner.offer(name := new_name())
    borrower.asked(item, 3, 5)
    for member in (owner, borrower):
        assert member.state(name, 3) == "asked", f"{member.user} finds the request under /mine/"


@pytest.mark.part("/gear/17/ask/")
def test_visitors_cannot_ask(owner: Member, visitor: Member) -> None:
    item = owner.offer()
    assert visitor.visit(f"{item}ask/").location.startswith("/login/")


@pytest.mark.part("/mine/")
def test_the_story_from_asking_to_thanks(owner: Member, borrower: Member, visitor: Member) -> None:
    item = owner.offer(name := new_name())
    borrower.asked(item, 0, 1)
    owner.answer(name, "Accept", 0)
    assert borrower.state(name) == "accepted"
    assert not thanks_of(borrower, name), "thanks come after the return"
    owner.answer(name, "Mark as returned", 0)
    assert borrower.state(name) == "returned"
    (page, place), = thanks_of(borrower, name)
    press = pressing(page, "Say thanks", {"Thanks": "It kept the rain out."}, place)
    borrower.send(press)
    assert "It kept the rain out." in visitor.visit(item).ok().text
    borrower.send(pressing(page, "Say thanks", {"Thanks": "And once more."}, place))
    text = visitor.visit(item).ok().text
    assert ("And once more." in text, "It kept the rain out." in text) == (False, True), "thanks can be left once"


def thanks_of(borrower: Member, name: str) -> list[tuple[Page, Element]]:
    page = borrower.visit("/mine/").ok()
    place = entry(page, name, 0)
    buttons = [button for button in place.all("button") if button.text.casefold().startswith("say thanks")]
    return [(page, place)] if buttons else []


@pytest.mark.part("/mine/")
def test_what_was_answered_is_not_answered_again(owner: Member, borrower: Member) -> None:
    item = owner.offer(name := new_name())
    borrower.asked(item, 3, 5)
    page = owner.visit("/mine/").ok()
    accept, decline = (pressing(page, button, within=entry(page, name, 3, button)) for button in ("Accept", "Decline"))
    owner.send(decline)
    assert owner.send(accept).status < 500
    assert borrower.state(name) == "declined", "an old tab turned a declined request into an accepted one"


@pytest.mark.part("/admin/")
def test_the_admin_filters_items_and_requests(base_url: str) -> None:
    warden = Member(base_url, STAFF).log_in()
    try:
        index = warden.visit("/admin/").ok()
        lists = {path for path in index.links().values() if path.startswith("/admin/") and path.count("/") == 4}
        filters = {path: warden.visit(path).ok().by_id("changelist-filter") for path in lists}
        own = [path for path, box in filters.items() if box and "staff" not in box.text.casefold()]  # the list of users has one
        assert len(own) >= 2, f"two lists, of items and of requests, have a filter; here {own or 'none'}"
    finally:
        warden.close()


@pytest.mark.part("/admin/")
def test_the_admin_is_for_staff(owner: Member, visitor: Member) -> None:
    for browser in (owner, visitor):
        assert browser.visit("/admin/").location.startswith("/admin/login/")
