"""What editors, programs and visitors do with the service."""

import re
import secrets
from typing import Any

import httpx2

from brief import EDITORS, PASSWORD
from browser import Browser, Page
from html_page import Element

REDIRECTS = {301, 302, 303, 307, 308}


def new_name() -> str:
    return f"sign-{secrets.token_hex(5)}"


class Service:
    """The service, as a visitor and a program reach it."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.client = httpx2.Client(base_url=url, timeout=30, trust_env=False, limits=httpx2.Limits(max_keepalive_connections=0))

    def close(self) -> None:
        self.client.close()

    def open(self, name: str, method: str = "GET") -> httpx2.Response:
        """What a visitor gets, without going where it leads."""
        return self.client.request(method, f"/s/{name}", headers={"Accept": "text/html"})

    def api(self, method: str, path: str, key: str | None, json: Any = None, **more: Any) -> httpx2.Response:
        headers = {"Authorization": f"Bearer {key}"} if key is not None else {}
        return self.client.request(method, f"/api{path}", headers=headers, json=json, **more)

    def create(self, key: str, target: str = "https://example.org/", name: str | None = None) -> dict[str, Any]:
        __tracebackhide__ = True
        answer = self.api("POST", "/links", key, {"target": target} | ({"name": name} if name else {}))
        assert answer.status_code == 201, f"POST /api/links answered {answer.status_code} {answer.text[:200]}, expected 201"
        return link_of(answer)

    def link(self, key: str, name: str) -> dict[str, Any]:
        __tracebackhide__ = True
        answer = self.api("GET", f"/links/{name}", key)
        assert answer.status_code == 200, f"GET /api/links/{name} answered {answer.status_code} {answer.text[:200]}"
        return link_of(answer)

    def clicks(self, key: str, name: str) -> int:
        __tracebackhide__ = True
        days: dict[str, int] = self.link(key, name)["days"]
        return sum(days.values())


def link_of(answer: httpx2.Response) -> dict[str, Any]:
    __tracebackhide__ = True
    link: dict[str, Any] = answer.json()
    missing = {"name", "target", "active"} - link.keys()
    assert not missing, f"the link {link} has no {', '.join(missing)}"
    return link


class Editor(Browser):
    def log_in(self) -> "Editor":
        __tracebackhide__ = True
        page = self.visit("/login").ok()
        answer = self.press(page, "Log in", {"User name": self.user, "Password": PASSWORD})
        assert answer.status in {302, 303}, f"{self.user} cannot log in: {answer.summary()}. Is the seed in your database?"
        return self

    def new_key(self) -> str:
        __tracebackhide__ = True
        page = self.press(self.visit("/links").ok(), "New API key")
        page = self.follow(page)
        codes = [code.text for code in page.document.all("code")]
        assert len(codes) == 1 and len(codes[0]) >= 20, f"after “New API key” a page shows the key in one code element; here: {codes}"
        return codes[0]

    def entry(self, name: str) -> Element:
        __tracebackhide__ = True
        page = self.visit("/links").ok()
        found = [element for element in page.document.all("li", "tr", "article") if re.search(rf"\b{name}\b", element.text)]
        assert found, f"/links of {self.user} has no li, tr or article for {name}"
        return found[-1]

    def save(self, target: str, name: str = "") -> Page:
        __tracebackhide__ = True
        return self.press(self.visit("/links/new").ok(), "Save", {"Target": target, "Name": name})


def editors(url: str) -> list[Editor]:
    return [Editor(url, name).log_in() for name in EDITORS]
