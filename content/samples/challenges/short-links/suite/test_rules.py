import re
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import httpx2
import pytest

from brief import PUBLIC_HOST
from links import REDIRECTS, Editor, Service, new_name

NOT_THE_WEB = ["javascript:alert(1)", "JavaScript:alert(1)", "ftp://example.org/map", "data:text/html,hello", "//example.org/",
               "example.org", "https://", "https:example.org", "", "https://example.org/\r\nSet-Cookie: a=b"]
ITSELF = [f"https://{PUBLIC_HOST}/s/loop", f"HTTP://{PUBLIC_HOST.upper()}/s/loop", f"http://{PUBLIC_HOST}:8080/",
          f"https://{PUBLIC_HOST}./s/loop", f"https://user@{PUBLIC_HOST}/", f"https://example.org@{PUBLIC_HOST}/"]


def long_target(length: int) -> str:
    start = "https://example.org/"
    return start + "a" * (length - len(start))


@pytest.mark.part("rule 1")
@pytest.mark.parametrize("target", [*NOT_THE_WEB, long_target(2001)], ids=lambda target: repr(target[:40]))
def test_targets_that_the_api_refuses(service: Service, key: str, target: str) -> None:
    answer = service.api("POST", "/links", key, {"target": target, "name": (name := new_name())})
    assert answer.status_code in {400, 422}, f"the target {target!r} was answered with {answer.status_code}"
    assert service.open(name).status_code == 404


# region: itself
@pytest.mark.part("rule 1")
@pytest.mark.parametrize("target", ITSELF)
def test_a_link_to_the_service_itself_is_refused(service: Service, editor: Editor, key: str, target: str) -> None:
    answer = service.api("POST", "/links", key, {"target": target})
    assert answer.status_code in {400, 422}, f"the API took {target}, which is this service"
    page = editor.save(target, new_name())
    assert page.status not in REDIRECTS, f"the form took {target}, which is this service"
    page.refused("Target")
# endregion


@pytest.mark.part("rule 1")
@pytest.mark.parametrize("target", ["javascript:alert(1)", "ftp://example.org/map", long_target(2001)], ids=lambda target: target[:20])
def test_targets_that_the_form_refuses(service: Service, editor: Editor, target: str) -> None:
    page = editor.save(target, name := new_name())
    assert page.status not in REDIRECTS, f"the form took {target[:60]!r}"
    page.refused("Target")
    assert service.open(name).status_code == 404


@pytest.mark.part("rule 1")
def test_a_change_is_looked_at_as_well(service: Service, editor: Editor, key: str) -> None:
    service.create(key, name=(name := new_name()))
    for target in ("javascript:alert(1)", ITSELF[0]):
        assert service.api("PATCH", f"/links/{name}", key, {"target": target}).status_code in {400, 422}
        editor.press(editor.visit(f"/links/{name}").ok(), "Save", {"Target": target}).refused("Target")
    assert service.link(key, name)["target"] == "https://example.org/"


@pytest.mark.part("rule 1")
@pytest.mark.parametrize("target", ["http://example.org", "https://example.org/a?b=c#d", f"https://{PUBLIC_HOST}.example.org/",
                                    f"https://example.org/{PUBLIC_HOST}", long_target(2000)], ids=lambda target: target[:40])
def test_targets_that_are_taken(service: Service, key: str, target: str) -> None:
    name = service.create(key, target)["name"]
    assert service.open(name).headers["location"] == target


@pytest.mark.part("rule 2")
@pytest.mark.parametrize("name", ["ab", "a" * 41, "North-Ridge", "north_ridge", "north ridge", "north/ridge", "ridge+", "björk",
                                  "ridge\n", "new", "api"])
def test_names_that_are_refused(service: Service, key: str, name: str) -> None:
    answer = service.api("POST", "/links", key, {"target": "https://example.org/", "name": name})
    assert answer.status_code in {400, 409, 422}, f"the name {name!r} was answered with {answer.status_code}"


@pytest.mark.part("rule 2")
@pytest.mark.parametrize("length", [3, 40])
def test_names_that_are_taken_over(service: Service, key: str, length: int) -> None:
    name = new_name().replace("sign-", "").ljust(40, "0")[:length]
    answer = service.api("POST", "/links", key, {"target": "https://example.org/", "name": name})
    assert answer.status_code in {201, 409, 422} if length == 3 else answer.status_code == 201  # somebody may have the short one
    assert service.open(name).status_code in REDIRECTS


@pytest.mark.part("rule 2")
def test_a_name_is_taken_once(service: Service, editor: Editor, key: str, other_key: str) -> None:
    service.create(key, name=(name := new_name()))
    for whose in (key, other_key):
        answer = service.api("POST", "/links", whose, {"target": "https://example.org/other", "name": name})
        assert answer.status_code in {400, 409, 422}, f"a name that is taken was answered with {answer.status_code}"
    editor.save("https://example.org/other", name).refused("Name")
    assert service.open(name).headers["location"] == "https://example.org/"


@pytest.mark.part("rule 2")
def test_eight_ask_for_a_name_at_once(service: Service, key: str) -> None:
    for _ in range(3):
        name, barrier = new_name(), Barrier(8)

        def ask(number: int) -> httpx2.Response:
            barrier.wait(30)
            return service.api("POST", "/links", key, {"target": f"https://example.org/{number}", "name": name})

        with ThreadPoolExecutor(8) as threads:
            statuses = sorted(answer.status_code for answer in threads.map(ask, range(8)))
        assert statuses[0] == 201 and all(status in {400, 409, 422} for status in statuses[1:]), (
            f"one is first and seven are told that the name is taken; here: {statuses}")


@pytest.mark.part("rule 2")
def test_made_names_follow_no_order(service: Service, key: str) -> None:
    names = [service.create(key)["name"] for _ in range(40)]
    assert all(re.fullmatch(r"[a-z0-9-]{6}", name) for name in names), f"made names have six characters: {names[:5]}"
    assert len(set(names)) == len(names)
    assert len(set("".join(names))) >= 20, "made names use few characters, so they are quick to try"
    for place in range(6):
        assert len({name[place] for name in names}) >= 10, f"place {place + 1} of made names hardly changes: {names[:5]}"
    rising = sum(before < after for before, after in zip(names, names[1:]))
    assert 5 < rising < 35, f"made names follow an order: {names[:5]}"


@pytest.mark.part("rule 3")
def test_twenty_visitors_at_once_are_all_counted(service: Service, key: str) -> None:
    service.create(key, name=(name := new_name()))
    with ThreadPoolExecutor(20) as threads:
        statuses = set(threads.map(lambda _: service.open(name).status_code, range(200)))
    assert statuses <= REDIRECTS, f"some of 200 visits were answered with {statuses - REDIRECTS}"
    clicks = service.clicks(key, name)
    assert clicks == 200, f"200 visits, {clicks} clicks"


@pytest.mark.part("rule 3")
def test_what_is_no_click(service: Service, key: str) -> None:
    service.create(key, name=(name := new_name()))
    assert service.open(name, "HEAD").status_code in REDIRECTS
    assert service.open(f"{name}+").status_code == 200
    assert service.clicks(key, name) == 0, "a HEAD request or the preview was counted"
    service.open(name)
    assert service.clicks(key, name) == 1


@pytest.mark.part("rule 4")
def test_a_key_is_shown_once(editor: Editor, other: Editor, service: Service, other_key: str) -> None:
    assert other_key not in other.visit("/links").ok().response.text
    assert service.api("GET", "/links", other_key).status_code == 200


@pytest.mark.part("rule 4")
@pytest.mark.parametrize("key", [None, "wrong", "Bearer"])
def test_a_wrong_key_is_a_401(service: Service, key: str | None) -> None:
    answer = service.api("GET", "/links", key)
    assert answer.status_code == 401
    assert "www-authenticate" in answer.headers, "a 401 says how to show who one is: WWW-Authenticate"


@pytest.mark.part("rule 4")
def test_a_browser_that_is_logged_in_is_no_key(editor: Editor) -> None:
    answer = editor.client.post("/api/links", json={"target": "https://example.org/"})
    assert answer.status_code == 401, "the API took a session cookie, which foreign pages can send along"


@pytest.mark.part("rule 4")
def test_the_database_does_not_have_the_key(request: pytest.FixtureRequest, key: str) -> None:
    file = request.config.getoption("sqlite")
    if not file:
        pytest.skip("name your database's file: --sqlite links.sqlite3")
    files = [file, *file.parent.glob(f"{file.name}-wal")]
    assert not any(key.encode() in part.read_bytes() for part in files), f"{file.name} has the key in it, readable"


@pytest.mark.part("rule 5")
def test_errors_have_one_form(service: Service, key: str) -> None:
    service.create(key, name=(name := new_name()))
    errors = {
        "no key": service.api("GET", "/links", None),
        "unknown link": service.api("GET", "/links/not-there", key),
        "unknown address": service.api("GET", "/nothing-here", key),
        "wrong method": service.api("DELETE", "/links", key),
        "taken name": service.api("POST", "/links", key, {"target": "https://example.org/", "name": name}),
        "bad target": service.api("POST", "/links", key, {"target": "ftp://example.org/"}),
        "no JSON": service.api("POST", "/links", key, content=b"{"),
        "a list": service.api("POST", "/links", key, [1]),
        "a number": service.api("POST", "/links", key, {"target": 5}),
    }
    wanted = {"no key": {401}, "unknown link": {404}, "unknown address": {404}, "wrong method": {405}}
    for what, answer in errors.items():
        assert answer.status_code in wanted.get(what, {400, 409, 415, 422}), f"{what}: {answer.status_code}"
        assert "json" in answer.headers["content-type"], f"{what}: {answer.status_code} with {answer.headers['content-type']}"
    keys = set.intersection(*(set(answer.json()) for answer in errors.values()))
    assert keys, f"they share no key: { {what: sorted(answer.json()) for what, answer in errors.items()} }"
    extra = set(errors["unknown link"].json()) - keys
    assert not extra, f"not every error has {', '.join(extra)}"
