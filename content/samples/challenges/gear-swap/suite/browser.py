"""A small browser over HTTP: visits pages, fills forms by label, presses buttons by name, keeps cookies."""

import secrets
from dataclasses import dataclass, replace
from typing import Self
from urllib.parse import urljoin, urlsplit

import httpx2

from html_page import Element, HtmlPage, value_of

FORM = "application/x-www-form-urlencoded"
REDIRECTS = {302, 303, 307}


@dataclass(frozen=True)
class File:
    name: str
    content: bytes
    type: str


class Page(HtmlPage):
    """An answer to the browser."""

    def __init__(self, response: httpx2.Response) -> None:
        self.response, self.url, self.status = response, str(response.url), response.status_code
        self.type = response.headers.get("content-type", "").partition(";")[0]
        super().__init__(response.text if self.type == "text/html" else "")

    @property
    def path(self) -> str:
        return urlsplit(self.url).path

    @property
    def location(self) -> str:
        """The path (and query) of a redirect within the site; the whole address of one that leads away."""
        __tracebackhide__ = True
        assert self.status in REDIRECTS, f"expected a redirect from {self.path}, got {self.summary()}"
        target = urlsplit(urljoin(self.url, self.response.headers["location"]))
        if target.netloc != urlsplit(self.url).netloc:
            return target.geturl()
        return target.path + (f"?{target.query}" if target.query else "")

    def summary(self) -> str:
        """For failure messages: the status, the heading, what it complains about."""
        headings = " / ".join(heading.text for heading in self.document.all("h1"))
        alerts = "; ".join(self.alerts())
        return f"{self.status} {headings or self.type}{f' ({alerts})' if alerts else ''}"

    def expect(self, *statuses: int) -> Self:
        """This answer, which has to have one of these statuses."""
        __tracebackhide__ = True
        wanted = " or ".join(map(str, statuses))
        assert self.status in statuses, f"{self.path} answered {self.summary()}, expected {wanted}"
        return self

    def ok(self) -> Self:
        __tracebackhide__ = True
        return self.expect(200)

    def refused(self, label: str) -> str:
        """The form once more; the message beside this field."""
        __tracebackhide__ = True
        self.expect(200, 400, 422)
        message = self.error_of(label)
        assert message, f"{self.path} shows the form again, but no message beside “{label}” (and no role=\"alert\")"
        return message


@dataclass(frozen=True)
class Press:
    """What a pressed button sends: it can be sent again, by another browser, in another way."""
    method: str
    address: str
    values: tuple[tuple[str, str | File], ...]
    enctype: str

    def with_secrets_of(self, page: Page) -> "Press":
        """The same from the hand of somebody else, whose own page has hidden fields of the same names (the CSRF token)."""
        own = {field["name"]: field["value"] for field in page.document.all("input") if field["type"] == "hidden"}
        return replace(self, values=tuple((name, own.get(name, value)) for name, value in self.values))


class Browser:
    def __init__(self, url: str, user: str = "") -> None:
        self.user = user
        self.client = httpx2.Client(base_url=url, headers={"User-Agent": "challenge-suite"}, timeout=30, trust_env=False,
                                    limits=httpx2.Limits(max_keepalive_connections=0))  # 40 ms faster than a second request on one
        self.origin = "{0.scheme}://{0.netloc}".format(urlsplit(url))

    def close(self) -> None:
        self.client.close()

    def visit(self, address: str) -> Page:
        return Page(self.client.get(address, headers={"Accept": "text/html"}))

    def follow(self, page: Page) -> Page:
        """Goes where a redirect leads, up to three times."""
        __tracebackhide__ = True
        for _ in range(3):
            if page.status not in REDIRECTS:
                break
            page = self.visit(page.location)
        return page.ok()

    def press(self, page: Page, name: str, fields: dict[str, str | File] | None = None, within: Element | None = None) -> Page:
        """Presses a button after filling fields by label."""
        __tracebackhide__ = True
        return self.send(pressing(page, name, fields, within))

    def send(self, press: Press, origin: str = "") -> Page:
        """Sends what a button sends; with another origin, as a foreign page could make this browser send it."""
        if press.method == "get":
            texts = [(name, value) for name, value in press.values if isinstance(value, str)]
            return self.visit(str(httpx2.URL(press.address).copy_with(params=texts)))
        content, content_type = encode(press.values, press.enctype)
        headers = {"Accept": "text/html", "Content-Type": content_type, "Origin": origin or self.origin}
        headers |= {"Sec-Fetch-Site": "cross-site"} if origin else {"Sec-Fetch-Site": "same-origin", "Referer": press.address}
        return Page(self.client.post(press.address, headers=headers, content=content))


def pressing(page: Page, name: str, fields: dict[str, str | File] | None = None, within: Element | None = None) -> Press:
    __tracebackhide__ = True
    button = page.button(name, within)
    form = page.form_of(button)
    values = form_values(page, form, fields or {})
    if button["name"]:
        values.append((button["name"], button["value"]))
    address = urljoin(page.url, button["formaction"] or form["action"] or page.url)
    return Press((button["formmethod"] or form["method"] or "get").lower(), address, tuple(values), form["enctype"] or FORM)


def form_values(page: Page, form: Element, fields: dict[str, str | File]) -> list[tuple[str, str | File]]:
    __tracebackhide__ = True
    filled = {page.field(label, form)["name"]: value for label, value in fields.items()}
    assert "" not in filled, "a field without a name is not sent"
    values: list[tuple[str, str | File]] = []
    for field in form.all("input", "select", "textarea"):
        name, kind = field["name"], field["type"]
        if not name or kind in {"submit", "button", "image", "reset"} or "disabled" in field:
            continue
        if name in filled:
            if kind not in {"radio", "checkbox"} or field["value"] == filled[name]:
                values.append((name, filled[name]))
        elif kind == "file":
            values.append((name, File("", b"", "application/octet-stream")))
        elif kind not in {"checkbox", "radio"} or "checked" in field:
            values.append((name, value_of(field)))
    return values


def encode(values: tuple[tuple[str, str | File], ...], enctype: str) -> tuple[bytes, str]:
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
