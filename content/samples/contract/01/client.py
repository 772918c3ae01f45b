"""The application under test, as its users reach it."""

from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

import httpx2

from browser import Browser, Page
from lessons import lesson
from rows import PASSWORD

JSON = "application/json"
PROBLEM = "application/problem+json"


@dataclass
class Site:
    framework: str  # or "yours"
    url: str
    step: int | None = None  # of the tutorial; None is the finished application
    tokens: dict[str, str] = field(default_factory=dict)
    cookies: dict[str, httpx2.Cookies] = field(default_factory=dict)

    def knows(self, topic: str) -> bool:
        """Whether this step's application has it already: before "log in", reports are filed by anyone."""
        found = lesson(topic, self.framework)
        return self.step is None or found is None or found.step <= self.step

    def api(self, user: str = "") -> "Api":
        token = ""
        if user and self.knows("api tokens"):
            if user not in self.tokens:
                with Api(self.url) as client:
                    self.tokens[user] = client.token(user)
            token = self.tokens[user]
        return Api(self.url, token)

    def browser(self, user: str = "", fresh: bool = False) -> Browser:
        """A new browser; with a user, in the one session that is kept for the whole run, or in a fresh one."""
        browser = Browser(self.url)
        if user and self.knows("log in"):
            if user not in self.cookies or fresh:
                log_in(browser, user)
                if fresh:
                    return browser
                self.cookies[user] = httpx2.Cookies(browser.client.cookies)
            browser.client.cookies = httpx2.Cookies(self.cookies[user])
        return browser


def log_in(browser: Browser, user: str, password: str = PASSWORD) -> Page:
    __tracebackhide__ = True
    page = browser.press(browser.visit("/login/").ok(), "Log in", {"User name": user, "Password": password})
    assert page.status in {302, 303}, f"{user} could not log in: {page.summary()}"
    return page


class Api:
    """Speaks JSON, with a token or without."""

    def __init__(self, url: str, token: str = "") -> None:
        headers = {"User-Agent": "cairn-contract", "Accept": JSON}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        self.client = httpx2.Client(base_url=url, headers=headers, timeout=20, trust_env=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.client.close()

    def get(self, path: str, **query: str | int) -> httpx2.Response:
        return self.client.get(path, params=query or None)

    def send(self, method: str, path: str, *, json: Any = None, content: bytes | None = None,
             headers: dict[str, str] | None = None) -> httpx2.Response:
        return self.client.request(method, path, json=json, content=content, headers=headers)

    def post(self, path: str, json: Any) -> httpx2.Response:
        return self.client.post(path, json=json)

    def patch(self, path: str, json: Any) -> httpx2.Response:
        return self.client.patch(path, json=json)

    def token(self, user: str, password: str = PASSWORD) -> str:
        __tracebackhide__ = True
        body = data(self.post("/api/token", {"username": user, "password": password}))
        assert body["token_type"].lower() == "bearer"
        return str(body["access_token"])


def data(response: httpx2.Response, status: int = 200) -> Any:
    """The JSON of an answer that has to be a good one."""
    __tracebackhide__ = True
    told = f"{response.request.method} {response.url.raw_path.decode()} answered"
    assert response.status_code == status, f"{told} {response.status_code}, expected {status}: {response.text[:300]}"
    kind = response.headers.get("content-type", "").partition(";")[0]
    assert kind == JSON, f"{told} {kind or 'no content type'}, expected {JSON}"
    return response.json()


def problem(response: httpx2.Response, *statuses: int) -> dict[str, Any]:
    """The JSON of an error, which has to be a problem as RFC 9457 describes it."""
    __tracebackhide__ = True
    told = f"{response.request.method} {response.url.raw_path.decode()} answered"
    wanted = " or ".join(map(str, statuses))
    assert response.status_code in statuses, f"{told} {response.status_code}, expected {wanted}: {response.text[:300]}"
    kind = response.headers.get("content-type", "").partition(";")[0]
    assert kind == PROBLEM, f"{told} {kind or 'no content type'}, expected {PROBLEM}"
    body = response.json()
    assert isinstance(body, dict), f"{told} no object: {body!r}"
    lacking = {"type", "title", "status", "detail"} - body.keys()
    assert not lacking, f"{told} a problem without {', '.join(sorted(lacking))}"
    assert body["status"] == response.status_code, f"{told} {response.status_code}, its body says {body['status']}"
    assert body["title"] and isinstance(body["title"], str), f"{told} a problem with an empty title"
    assert body["detail"] and isinstance(body["detail"], str), f"{told} a problem with an empty detail"
    assert "Traceback" not in response.text, f"{told} with a stack trace"
    return body


def bad_fields(response: httpx2.Response) -> set[str]:
    """The fields that a 422 complains about."""
    __tracebackhide__ = True
    errors = problem(response, 422).get("errors")
    assert isinstance(errors, list) and errors, f"a 422 lists its errors: {response.text[:300]}"
    for error in errors:
        assert error.get("message") and isinstance(error["message"], str), f"an error without a message: {error}"
    return {error.get("field") for error in errors}
