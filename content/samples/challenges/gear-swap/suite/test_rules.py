from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from brief import MEMBERS
from browser import Page, Press, pressing
from swap import Member, entry, in_days, new_name

ROUNDS = 6  # of the race; one lucky round proves nothing


@pytest.fixture(scope="module")
def members(base_url: str) -> Iterator[list[Member]]:
    browsers = [Member(base_url, name).log_in() for name in MEMBERS]
    yield browsers
    for browser in browsers:
        browser.close()


@pytest.fixture
def owner(members: list[Member]) -> Member:
    return members[0]


@pytest.fixture
def borrower(members: list[Member]) -> Member:
    return members[1]


@pytest.fixture
def other(members: list[Member]) -> Member:
    return members[2]


@pytest.fixture
def visitor(base_url: str) -> Iterator[Member]:
    browser = Member(base_url)
    yield browser
    browser.close()


@pytest.mark.part("rule 1")
@pytest.mark.parametrize(("first", "last"), [(3, 5), (5, 9), (1, 3), (4, 4), (1, 9)])
def test_second_request_that_shares_a_day_is_not_accepted(
        owner: Member, borrower: Member, other: Member, first: int, last: int) -> None:
    item = owner.offer(name := new_name())
    borrower.asked(item, 3, 5)
    other.asked(item, first, last)
    owner.answer(name, "Accept", 3)  # of two that begin on the same day, whichever comes first
    page = owner.visit("/mine/").ok()
    still = [one for one in page.document.all("button") if page.name_of(one).casefold().startswith("accept")
             and any(name in around.text for around in one.ancestors() if around.tag in {"li", "tr", "article"})]
    for _ in still:  # a refusal may be any answer, 409 as well
        assert owner.send(accepting(owner, name)).status < 500
    accepted = borrower.state(name), other.state(name)
    assert accepted.count("accepted") == 1, (
        f"both are accepted: {in_days(3)} to {in_days(5)} and {in_days(first)} to {in_days(last)}" if accepted[0] == "accepted"
        else f"neither is accepted, but they are {accepted}")


@pytest.mark.part("rule 1")
@pytest.mark.parametrize(("first", "last"), [(1, 2), (6, 7)])
def test_requests_that_touch_are_both_accepted(
        owner: Member, borrower: Member, other: Member, first: int, last: int) -> None:
    item = owner.offer(name := new_name())
    borrower.asked(item, 3, 5)
    other.asked(item, first, last)
    owner.answer(name, "Accept", 3)
    owner.answer(name, "Accept", first)
    assert (borrower.state(name), other.state(name)) == ("accepted", "accepted"), (
        f"{in_days(3)} to {in_days(5)} and {in_days(first)} to {in_days(last)} share no day")


@pytest.mark.part("rule 1")
def test_a_declined_request_takes_no_days(owner: Member, borrower: Member, other: Member) -> None:
    item = owner.offer(name := new_name())
    borrower.asked(item, 3, 5)
    owner.answer(name, "Decline", 3)
    other.asked(item, 4, 6)
    owner.answer(name, "Accept", 4)
    assert (borrower.state(name), other.state(name)) == ("declined", "accepted")


# region: two-tabs
@pytest.mark.part("rule 1")
def test_two_tabs_that_accept_at_the_same_second(base_url: str, owner: Member, borrower: Member, other: Member) -> None:
    second_tab = Member(base_url, owner.user).log_in()
    try:
        for _ in range(ROUNDS):
            item = owner.offer(name := new_name())
            borrower.asked(item, 3, 5)
            other.asked(item, 5, 9)
            answers = at_once((owner, accepting(owner, name, 3)), (second_tab, accepting(second_tab, name, 5)))
            assert all(answer.status < 500 for answer in answers), "a tab that comes too late gets an answer, not an error"
            states = {borrower.state(name), other.state(name)}
            assert states != {"accepted"}, f"both tabs' requests are accepted, and both have {in_days(5)}"
            assert "accepted" in states, "neither is accepted"
    finally:
        second_tab.close()
# endregion


def accepting(member: Member, name: str, first: int | None = None) -> Press:
    page = member.visit("/mine/").ok()
    return pressing(page, "Accept", within=entry(page, name, first, "Accept"))


def at_once(*tabs: tuple[Member, Press]) -> list[Page]:
    barrier = Barrier(len(tabs))

    def send(member: Member, press: Press) -> Page:
        barrier.wait(30)
        return member.send(press)

    with ThreadPoolExecutor(len(tabs)) as threads:
        return [answer.result() for answer in [threads.submit(send, *tab) for tab in tabs]]


@pytest.mark.part("rule 2")
def test_nobody_asks_for_their_own_item(owner: Member) -> None:
    item = owner.offer(name := new_name())
    page = owner.visit(f"{item}ask/")
    if page.status not in {403, 404}:
        page.ok()
        owner.press(page, "Ask", {"From": in_days(3), "To": in_days(5)}).refused("From")
    assert in_days(3) not in request_days(owner, name)


@pytest.mark.part("rule 2")
@pytest.mark.parametrize(("first", "last", "label", "why"), [
    (-1, 2, "From", "it begins yesterday"), (3, 17, "To", "it is fifteen days long"), (5, 4, "To", "it ends before it begins")],
    ids=["yesterday", "fifteen days", "end before begin"])
def test_days_that_are_refused(owner: Member, borrower: Member, first: int, last: int, label: str, why: str) -> None:
    item = owner.offer(name := new_name())
    answer = borrower.ask(item, first, last)
    assert answer.status not in {302, 303}, f"a request was taken although {why}"
    answer.refused(label)
    assert not request_days(borrower, name)


@pytest.mark.part("rule 2")
@pytest.mark.parametrize(("first", "last"), [(0, 0), (0, 13), (30, 43)])
def test_days_that_are_taken(owner: Member, borrower: Member, first: int, last: int) -> None:
    item = owner.offer(name := new_name())
    borrower.asked(item, first, last)
    assert {in_days(first), in_days(last)} <= request_days(borrower, name)


def request_days(member: Member, name: str) -> set[str]:
    """The days on /mine/ that stand beside this name."""
    page = member.visit("/mine/").ok()
    return {time["datetime"][:10] for around in page.document.all("li", "tr", "article") if name in around.text
            for time in around.all("time")}


BUTTONS = [("Accept", "asked"), ("Decline", "asked"), ("Mark as returned", "accepted")]


def prepared(owner: Member, borrower: Member, state: str) -> str:
    """The name of an item that somebody has asked for, or was given."""
    item = owner.offer(name := new_name())
    borrower.asked(item, 0, 2)
    if state == "accepted":
        owner.answer(name, "Accept", 0)
    return name


def owners_press(owner: Member, name: str, button: str) -> Press:
    page = owner.visit("/mine/").ok()
    return pressing(page, button, within=entry(page, name, 0, button))


@pytest.mark.part("rule 3")
@pytest.mark.parametrize(("button", "state"), BUTTONS)
def test_a_get_of_the_buttons_address_changes_nothing(owner: Member, borrower: Member, button: str, state: str) -> None:
    name = prepared(owner, borrower, state)
    press = owners_press(owner, name, button)
    assert press.method == "post", f"the form of “{button}” has the method {press.method}"
    owner.send(Press("get", press.address, press.values, press.enctype))
    assert owner.state(name) == state, f"“{button}” by GET changed the request"


@pytest.mark.part("rule 3")
@pytest.mark.parametrize(("button", "state"), BUTTONS)
def test_only_the_owners_post_counts(owner: Member, borrower: Member, other: Member, button: str, state: str) -> None:
    name = prepared(owner, borrower, state)
    press = owners_press(owner, name, button)
    for member in (borrower, other):
        token = member.visit("/gear/new/").ok()
        member.send(press.with_secrets_of(token))
        assert owner.state(name) == state, f"“{button}” by {member.user}, who is not the owner, changed the request"
    owner.answer(name, button, 0)
    assert owner.state(name) != state, f"“{button}” by the owner changed nothing"


@pytest.mark.part("rule 3")
def test_a_foreign_page_cannot_accept(owner: Member, borrower: Member) -> None:
    name = prepared(owner, borrower, "asked")
    press = owners_press(owner, name, "Accept")
    without_token = Press(press.method, press.address, (), press.enctype)
    owner.send(without_token, origin="https://evil.example").expect(400, 403)
    assert owner.state(name) == "asked"


@pytest.mark.part("rule 3")
def test_withdrawing(owner: Member, borrower: Member, visitor: Member) -> None:
    item = owner.offer(name := new_name())
    page = owner.visit(item).ok()
    press = pressing(page, "Withdraw")
    assert press.method == "post", f"the form of “Withdraw” has the method {press.method}"
    owner.send(Press("get", press.address, press.values, press.enctype))
    borrower.send(press.with_secrets_of(borrower.visit("/gear/new/").ok()))
    assert visitor.visit(item).ok().h1 == name, "a GET, or somebody else's POST, withdrew it"
    owner.send(press)
    visitor.visit(item).expect(404)


@pytest.mark.part("rule 3")
def test_what_somebody_has_is_not_withdrawn(owner: Member, borrower: Member, visitor: Member) -> None:
    item = owner.offer(name := new_name())
    press = pressing(owner.visit(item).ok(), "Withdraw")
    borrower.asked(item, 0, 2)
    owner.answer(name, "Accept", 0)
    assert owner.send(press).status < 500
    assert visitor.visit(item).ok().h1 == name
    assert owner.state(name) == "accepted"


@pytest.mark.part("rule 4")
def test_a_strangers_edit_is_a_404_and_changes_nothing(owner: Member, other: Member) -> None:
    item = owner.offer(name := new_name())
    press = pressing(owner.visit(f"{item}edit/").ok(), "Save", {"Name": "Mine now"})
    other.visit(f"{item}edit/").expect(404)
    other.send(press.with_secrets_of(other.visit("/gear/new/").ok())).expect(404)
    assert owner.visit(item).ok().h1 == name


@pytest.mark.part("rule 4")
@pytest.mark.parametrize(("button", "state"), BUTTONS)
def test_a_strangers_answer_is_a_404(owner: Member, borrower: Member, other: Member, button: str, state: str) -> None:
    name = prepared(owner, borrower, state)
    press = owners_press(owner, name, button)
    for member in (borrower, other):
        member.send(press.with_secrets_of(member.visit("/gear/new/").ok())).expect(404)


@pytest.mark.part("rule 4")
def test_thanks_from_a_stranger_are_a_404(owner: Member, borrower: Member, other: Member) -> None:
    name = prepared(owner, borrower, "accepted")
    owner.answer(name, "Mark as returned", 0)
    page = borrower.visit("/mine/").ok()
    press = pressing(page, "Say thanks", {"Thanks": "Stolen words."}, entry(page, name, 0, "Say thanks"))
    for member in (owner, other):
        member.send(press.with_secrets_of(member.visit("/gear/new/").ok())).expect(404)


@pytest.mark.part("rule 4")
def test_mine_shows_what_is_mine(owner: Member, borrower: Member, other: Member) -> None:
    name = prepared(owner, borrower, "asked")
    assert name in owner.visit("/mine/").ok().text
    assert name in borrower.visit("/mine/").ok().text
    assert name not in other.visit("/mine/").ok().text, "/mine/ shows a request between two other members"


@pytest.mark.part("rule 4")
@pytest.mark.parametrize("page", ["", "edit/", "ask/"])
def test_an_item_that_is_not_there_is_a_404(owner: Member, page: str) -> None:
    owner.visit(f"/gear/999999/{page}").expect(404)
