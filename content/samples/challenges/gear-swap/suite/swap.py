"""What members do on the site, in their words: offer, ask, accept, look."""

import re
import secrets
import struct
import zlib
from datetime import UTC, date, datetime, timedelta

from brief import PASSWORD
from browser import Browser, File, Page
from html_page import Element, squeeze


def today() -> date:
    return datetime.now(UTC).date()


def in_days(days: int) -> str:
    return (today() + timedelta(days)).isoformat()


def new_name(what: str = "Tent") -> str:
    """A name that nothing else on the site has."""
    return f"{what} {secrets.token_hex(4)}"


def png(padding: int = 0) -> bytes:
    """A real picture, 8 by 8; the padding is a chunk that decoders skip."""
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + b"\x20\x80\x60" * 8) * 8
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0))
            + (chunk(b"prVt", bytes(padding)) if padding else b"") + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


PHOTO = File("tent.png", png(), "image/png")


class Member(Browser):
    def log_in(self) -> "Member":
        __tracebackhide__ = True
        page = self.visit("/login/").ok()
        answer = self.press(page, "Log in", {"User name": self.user, "Password": PASSWORD})
        assert answer.status in {302, 303}, f"{self.user} cannot log in: {answer.summary()}. Is the seed in your database?"
        return self

    def offer(self, name: str = "", **fields: str | File) -> str:
        """The path of a new item."""
        __tracebackhide__ = True
        name = name or new_name()
        form = {"Name": name, "Description": "Dry and clean.", "Category": "tent", "Photo": PHOTO} | fields
        page = self.press(self.visit("/gear/new/").ok(), "Save", form)
        path = page.location
        assert re.fullmatch(r"/gear/[0-9]+/", path), f"saving leads to the item, such as /gear/17/; here it led to {path}"
        return path

    def ask(self, item: str, first: int, last: int) -> Page:
        """Asks for an item; the days are counted from today."""
        __tracebackhide__ = True
        page = self.visit(f"{item}ask/").ok()
        return self.press(page, "Ask", {"From": in_days(first), "To": in_days(last)})

    def asked(self, item: str, first: int, last: int) -> None:
        __tracebackhide__ = True
        answer = self.ask(item, first, last)
        assert answer.status in {302, 303}, f"asking from {in_days(first)} to {in_days(last)} was refused: {answer.summary()}"

    def answer(self, name: str, button: str, first: int | None = None) -> Page:
        """Presses a button beside a request on /mine/."""
        __tracebackhide__ = True
        page = self.visit("/mine/").ok()
        return self.follow(self.press(page, button, within=entry(page, name, first, button)))

    def state(self, name: str, first: int | None = None) -> str:
        __tracebackhide__ = True
        return state_of(entry(self.visit("/mine/").ok(), name, first))


def entries(page: Page, name: str, first: int | None = None) -> list[Element]:
    """The entries of a page that name an item, and a first day; only those that have no such entry inside."""
    def fits(element: Element) -> bool:
        days = [time["datetime"][:10] for time in element.all("time")]
        return name in element.text and (first is None or days[:1] == [in_days(first)])

    found = [element for element in page.document.all("li", "tr", "article") if fits(element)]
    return [element for element in found if not any(inner in found for inner in element.all())]


def entry(page: Page, name: str, first: int | None = None, button: str = "") -> Element:
    """The entry of a request: it has days, and the button if one is asked for."""
    __tracebackhide__ = True
    found = [element for element in entries(page, name, first) if list(element.all("time"))]
    with_button = [element for element in found if any(
        page.name_of(one).casefold().startswith(button.casefold()) for one in element.all("button", "input"))]
    found = with_button if button else found
    day = "" if first is None else f" from {in_days(first)} on"
    needs = f" with a button “{button}”" if button else ""
    assert found, (f"{page.path} has no entry (li, tr or article with time elements) for the request for “{name}”{day}{needs}")
    return found[0]


def state_of(element: Element) -> str:
    """The word beside the buttons: asked, accepted, declined or returned."""
    __tracebackhide__ = True
    text = element.text
    for button in element.all("button"):
        text = text.replace(button.text, "", 1)
    words = re.findall(r"\b(asked|accepted|declined|returned)\b", squeeze(text).casefold())
    assert words, f"the entry says neither asked, accepted, declined nor returned: “{element.text}”"
    return words[-1]


def taken_days(page: Page) -> set[str]:
    """Every day that an item's page marks up as one, such as <time datetime="2026-12-01">."""
    return {time["datetime"][:10] for time in page.document.all("time")}
