"""What a browser does with CORS, as a model of its rules (fetch.spec.whatwg.org): it asks first, and it hides answers.

    python browser.py http://localhost:8000/api/reports
"""

import sys
import urllib.error
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass, field

NOT_ASKED_FIRST = {"GET", "HEAD", "POST"}
FORM_TYPES = {"application/x-www-form-urlencoded", "multipart/form-data", "text/plain"}


@dataclass
class Fetch:
    """A script's wish: fetch(url, {method, headers, credentials: "include"})."""

    origin: str  # of the page on which the script runs
    method: str = "GET"
    content_type: str | None = None
    credentials: bool = True

    def is_asked_first(self) -> bool:
        return self.method not in NOT_ASKED_FIRST or self.content_type not in {None, *FORM_TYPES}

    def preflight(self) -> dict[str, str]:
        asked = {"Origin": self.origin, "Access-Control-Request-Method": self.method}
        return asked | ({"Access-Control-Request-Headers": "content-type"} if self.content_type else {})

    def why_hidden(self, answer: Mapping[str, str]) -> str:
        """Why the script may not have this answer; empty if it may."""
        allowed = answer.get("Access-Control-Allow-Origin")
        if allowed is None:
            return "no Access-Control-Allow-Origin"
        if allowed != self.origin and (allowed != "*" or self.credentials):
            return f"Access-Control-Allow-Origin is {allowed}"
        if self.credentials and answer.get("Access-Control-Allow-Credentials") != "true":
            return "no Access-Control-Allow-Credentials"
        return ""

    def why_refused(self, status: int, answer: Mapping[str, str]) -> str:
        """Why the browser does not even send the request after this answer to its preflight; empty if it does."""
        if not 200 <= status < 300:
            return f"preflight was answered with {status}"
        if hidden := self.why_hidden(answer):
            return hidden
        methods, headers = (
            {part.strip().lower() for part in answer.get(f"Access-Control-Allow-{what}", "").split(",")}
            for what in ("Methods", "Headers")
        )
        if self.method not in NOT_ASKED_FIRST and self.method.lower() not in methods:
            return f"method {self.method} is not allowed"
        if self.content_type not in {None, *FORM_TYPES} and "content-type" not in headers:
            return "header content-type is not allowed"
        return ""


def send(url: str, method: str, headers: dict[str, str], body: bytes | None = None) -> tuple[int, Mapping[str, str]]:
    try:
        with urllib.request.urlopen(urllib.request.Request(url, body, headers, method=method), timeout=30) as answer:
            return answer.status, answer.headers
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers


@dataclass
class Browser:
    url: str
    lines: list[str] = field(default_factory=list)

    def fetch(self, wish: Fetch, body: bytes | None = None) -> None:
        self.lines.append(f"page on {wish.origin}, {wish.method} {wish.content_type or ''}".rstrip())
        if wish.is_asked_first():
            status, headers = send(self.url, "OPTIONS", wish.preflight())
            if refused := wish.why_refused(status, headers):
                self.lines.append(f"  OPTIONS {status}: not sent, {refused}")
                return
            self.lines.append(f"  OPTIONS {status}: allowed")
        sent = {"Origin": wish.origin} | ({"Content-Type": wish.content_type} if wish.content_type else {})
        status, headers = send(self.url, wish.method, sent, body)
        hidden = wish.why_hidden(headers)
        self.lines.append(f"  {wish.method} {status}: " + (f"answered, but hidden from the script, {hidden}" if hidden else "the script has it"))


def main(url: str) -> None:
    browser = Browser(url)
    for origin in ("http://localhost:5173", "http://evil.example"):
        browser.fetch(Fetch(origin))
        browser.fetch(Fetch(origin, "POST", "application/json"), b'{"body": "Fallen tree"}')
    print("\n".join(browser.lines))


if __name__ == "__main__":
    main(*sys.argv[1:])
