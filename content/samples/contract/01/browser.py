"""A small browser over HTTP: visits pages, fills forms by label, presses buttons by name, keeps cookies."""

import secrets
from dataclasses import dataclass
from typing import Self
from urllib.parse import urljoin, urlsplit

import httpx2

from html_page import Element, HtmlPage, option_value, squeeze, value_of

FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True)
class File:
    name: str
    content: bytes
    type: str


class Page(HtmlPage):
    """An answer to the browser."""

    def __init__(self, response: httpx2.Response) -> None:
        self.response = response
        self.url = str(response.url)
        self.status = response.status_code
        self.type = response.headers.get("content-type", "").partition(";")[0]
        super().__init__(response.text if self.type == "text/html" else "")

    @property
    def location(self) -> str:
        """The path (and query) of a redirect within the site; the whole address of one that leads away."""
        __tracebackhide__ = True
        assert self.status in {302, 303, 307}, f"expected a redirect from {self.url}, got {self.summary()}"
        target = urlsplit(urljoin(self.url, self.response.headers["location"]))
        if target.netloc != urlsplit(self.url).netloc:
            return target.geturl()
        return target.path + (f"?{target.query}" if target.query else "")

    def summary(self) -> str:
        """For failure messages: the status, the heading, what it complains about."""
        headings = " / ".join(heading.text for heading in self.document.all("h1"))
        alerts = "; ".join(self.alerts())
        return f"{self.status} {headings or self.type}{f' ({alerts})' if alerts else ''}"

    def ok(self) -> Self:
        __tracebackhide__ = True
        return self.expect(200)

    def expect(self, *statuses: int) -> Self:
        """This page, which has to be HTML with one of these statuses."""
        __tracebackhide__ = True
        wanted = " or ".join(map(str, statuses))
        assert self.status in statuses, f"{self.url} answered {self.summary()}, expected {wanted}"
        assert self.type == "text/html", f"{self.url} answered {self.type or 'no content type'}, expected text/html"
        return self

    def again(self) -> Self:
        """The form once more, with what is wrong; frameworks differ in its status."""
        __tracebackhide__ = True
        return self.expect(200, 400, 401, 422)


class Browser:
    def __init__(self, url: str) -> None:
        self.client = httpx2.Client(base_url=url, headers={"User-Agent": "cairn-contract"}, timeout=20, trust_env=False)
        self.origin = "{0.scheme}://{0.netloc}".format(urlsplit(url))
        self.cookies_set: list[str] = []  # every Set-Cookie header seen

    def close(self) -> None:
        self.client.close()

    def visit(self, address: str, accept: str = "text/html") -> Page:
        return self.send("GET", address, headers={"Accept": accept})

    def follow(self, page: Page) -> Page:
        """Goes where a redirect leads, up to three times."""
        __tracebackhide__ = True
        for _ in range(3):
            if page.status not in {302, 303, 307}:
                break
            page = self.visit(page.location)
        return page.ok()

    def send(self, method: str, address: str, headers: dict[str, str], content: bytes | None = None) -> Page:
        response = self.client.request(method, address, headers=headers, content=content)
        self.cookies_set += response.headers.get_list("set-cookie")
        return Page(response)

    def press(self, page: Page, name: str, fields: dict[str, str | File] | None = None, action: str = "",
              token: bool = True, origin: str | None = "") -> Page:
        """Presses a button after filling fields by label.

        Without the token, and with another origin, it is the request that a foreign page could make this browser send.
        """
        __tracebackhide__ = True
        button = page.button(name, action)
        form = page.form_of(button)
        values = form_values(page, form, fields or {}, token)
        if button["name"]:
            values.append((button["name"], button["value"]))
        address = urljoin(page.url, button["formaction"] or form["action"] or page.url)
        if (button["formmethod"] or form["method"] or "get").lower() == "get":
            return self.send("GET", str(httpx2.URL(address).copy_with(params=[(k, v) for k, v in values if isinstance(v, str)])),
                             {"Accept": "text/html"})
        content, content_type = encode(values, form["enctype"] or FORM)
        headers = {"Accept": "text/html", "Content-Type": content_type}
        if origin == "":
            headers |= {"Origin": self.origin, "Referer": page.url, "Sec-Fetch-Site": "same-origin"}
        elif origin is not None:
            headers |= {"Origin": origin, "Sec-Fetch-Site": "cross-site"}
        return self.send("POST", address, headers, content)


def form_values(page: Page, form: Element, fields: dict[str, str | File], token: bool) -> list[tuple[str, str | File]]:
    __tracebackhide__ = True
    filled = {page.field(label, form)["name"]: value for label, value in fields.items()}
    assert "" not in filled, "a field without a name is not sent"
    values: list[tuple[str, str | File]] = []
    for field in form.all("input", "select", "textarea"):
        name, kind = field["name"], field["type"]
        if not name or kind in {"submit", "button", "image", "reset"} or "disabled" in field:
            continue
        if name in filled:
            if kind == "radio" and field["value"] != filled[name]:
                continue
            values.append((name, filled[name]))
        elif kind == "hidden":
            if token or name in {"next", "action"}:
                values.append((name, field["value"]))
        elif kind == "file":
            values.append((name, File("", b"", "application/octet-stream")))
        elif kind not in {"checkbox", "radio"} or "checked" in field:
            values.append((name, value_of(field)))
    return values


def encode(values: list[tuple[str, str | File]], enctype: str) -> tuple[bytes, str]:
    if enctype == FORM:
        return str(httpx2.QueryParams([(k, crlf(v)) for k, v in values if isinstance(v, str)])).encode(), FORM
    boundary = secrets.token_hex(16)
    parts = []
    for name, value in values:
        if isinstance(value, File):
            head = f'name="{name}"; filename="{value.name}"\r\nContent-Type: {value.type}'
            content = value.content
        else:
            head, content = f'name="{name}"', crlf(value).encode()
        parts.append(f"--{boundary}\r\nContent-Disposition: form-data; {head}\r\n\r\n".encode() + content + b"\r\n")
    return b"".join([*parts, f"--{boundary}--\r\n".encode()]), f"multipart/form-data; boundary={boundary}"


def crlf(text: str) -> str:
    """Forms send line breaks as CR LF, whatever was typed."""
    return text.replace("\r\n", "\n").replace("\n", "\r\n")


def options(field: Element) -> dict[str, str]:
    """A select's values and texts."""
    return {option_value(option): squeeze(option.text) for option in field.all("option")}
