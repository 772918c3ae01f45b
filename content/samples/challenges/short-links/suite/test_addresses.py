import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from browser import Browser, pressing
from links import REDIRECTS, Editor, Service, new_name


@pytest.mark.part("/s/name")
def test_a_visitor_is_sent_to_the_target(service: Service, key: str) -> None:
    service.create(key, "https://example.org/maps?sheet=7#north", name := new_name())
    answer = service.open(name)
    assert answer.status_code in REDIRECTS
    assert answer.headers["location"] == "https://example.org/maps?sheet=7#north"
    assert answer.status_code in {302, 303, 307} or "no-store" in answer.headers.get("cache-control", ""), (
        f"browsers remember a {answer.status_code}: they would not come again to be counted, nor see a new target")


@pytest.mark.part("/s/name")
@pytest.mark.parametrize("name", ["not-there", "no", "NOT-THERE", "a" * 3000])
def test_an_unknown_name_is_a_404(service: Service, name: str) -> None:
    answer = service.open(name)
    assert (answer.status_code, answer.headers["content-type"].partition(";")[0]) == (404, "text/html")


@pytest.mark.part("/s/name")
def test_a_link_that_is_off_is_a_410_and_comes_back(service: Service, key: str) -> None:
    service.create(key, name=(name := new_name()))
    service.api("PATCH", f"/links/{name}", key, {"active": False})
    assert service.open(name).status_code == 410
    service.api("PATCH", f"/links/{name}", key, {"active": True})
    assert service.open(name).status_code in REDIRECTS


@pytest.mark.part("/s/name+")
def test_the_preview_shows_and_does_not_go(service: Service, key: str) -> None:
    service.create(key, "https://example.org/maps?a=1&b=2", name := new_name())
    page = Browser(service.url).visit(f"/s/{name}+").ok()
    assert "https://example.org/maps?a=1&b=2" in page.text
    assert 'http-equiv="refresh"' not in page.response.text.lower()
    assert service.open("not-there+").status_code == 404


@pytest.mark.part("/s/name+")
def test_a_target_is_text(service: Service, key: str) -> None:
    target = 'https://example.org/"><script>alert(1)</script>'
    answer = service.api("POST", "/links", key, {"target": target, "name": (name := new_name())})
    if answer.status_code == 201:
        assert "<script>alert" not in service.open(f"{name}+").text, "what an editor typed became HTML"


@pytest.mark.part("/links")
def test_own_links_newest_first_with_clicks(service: Service, editor: Editor, key: str, other: Editor) -> None:
    names = [service.create(key, name=new_name())["name"] for _ in range(3)]
    for _ in range(4):
        service.open(names[1])
    text = editor.visit("/links").ok().text
    assert text.index(names[2]) < text.index(names[1]) < text.index(names[0]), "newest first"
    assert re.search(r"\b4 clicks\b", editor.entry(names[1]).text), f"“4 clicks”, and not: {editor.entry(names[1]).text}"
    assert re.search(r"\b0 clicks\b", editor.entry(names[0]).text), f"“0 clicks”, and not: {editor.entry(names[0]).text}"
    assert names[0] not in other.visit("/links").ok().text, "another editor's link"


@pytest.mark.part("/links")
@pytest.mark.parametrize("address", ["/links", "/links/new"])
def test_visitors_are_sent_to_the_login(service: Service, address: str) -> None:
    assert Browser(service.url).visit(address).location.startswith("/login")


@pytest.mark.part("/links/name")
def test_an_editor_makes_and_changes_a_link(service: Service, editor: Editor) -> None:
    assert editor.save("https://example.org/one", name := new_name()).status in {302, 303}
    assert service.open(name).headers["location"] == "https://example.org/one"
    page = editor.visit(f"/links/{name}").ok()
    assert page.field("Target")["value"] == "https://example.org/one", "the form is filled"
    assert editor.press(page, "Save", {"Target": "https://example.org/two"}).status in {302, 303}
    assert service.open(name).headers["location"] == "https://example.org/two"


@pytest.mark.part("/links/name")
def test_a_name_is_made_when_none_is_given(service: Service, editor: Editor) -> None:
    before = set(editor.visit("/links").ok().links().values())
    editor.save("https://example.org/made")
    new = set(editor.visit("/links").ok().links().values()) - before
    assert len(new) == 1 and re.fullmatch(r"/links/[a-z0-9-]{6}", next(iter(new))), f"/links links to the new one: {new}"


@pytest.mark.part("/links/name")
def test_an_editor_switches_a_link_off_and_on(service: Service, editor: Editor, key: str) -> None:
    service.create(key, name=(name := new_name()))
    editor.press(editor.visit(f"/links/{name}").ok(), "Switch off")
    assert service.open(name).status_code == 410
    editor.press(editor.visit(f"/links/{name}").ok(), "Switch on")
    assert service.open(name).status_code in REDIRECTS


@pytest.mark.part("/links/name")
def test_another_editors_link_is_a_404(service: Service, editor: Editor, other: Editor, key: str) -> None:
    service.create(key, name=(name := new_name()))
    page = editor.visit(f"/links/{name}").ok()
    own = other.visit("/links/new").ok()
    other.visit(f"/links/{name}").expect(404)
    for press in (pressing(page, "Save", {"Target": "https://example.org/mine-now"}), pressing(page, "Switch off")):
        other.send(press.with_secrets_of(own)).expect(404)
    assert service.open(name).headers["location"] == "https://example.org/"


@pytest.mark.part("/links/name")
def test_a_form_without_its_token_changes_nothing(service: Service, editor: Editor, key: str) -> None:
    service.create(key, name=(name := new_name()))
    page = editor.visit(f"/links/{name}").ok()
    hidden = {field["name"] for field in page.document.all("input") if field["type"] == "hidden"}
    for press in (pressing(page, "Save", {"Target": "https://example.org/evil"}), pressing(page, "Switch off")):
        without = replace(press, values=tuple((field, value) for field, value in press.values if field not in hidden))
        editor.send(without, origin="https://evil.example")
    answer = service.open(name)
    assert answer.headers.get("location") == "https://example.org/", f"a foreign page changed the link: {answer.status_code}"


@pytest.mark.part("/api/links")
def test_a_program_creates_and_lists(service: Service, key: str, other_key: str) -> None:
    link = service.create(key, "https://example.org/", name := new_name())
    assert (link["name"], link["target"], link["active"]) == (name, "https://example.org/", True)
    made = service.create(key)["name"]
    service.open(name)
    items = service.api("GET", "/links", key).json()["items"]
    assert [item["name"] for item in items[:2]] == [made, name], "own links, newest first"
    assert [item["clicks"] for item in items[:2]] == [0, 1], "with the clicks of thirty days"
    assert name not in [item["name"] for item in service.api("GET", "/links", other_key).json()["items"]]


@pytest.mark.part("/api/links/name")
def test_a_program_reads_clicks_by_day(service: Service, key: str) -> None:
    service.create(key, name=(name := new_name()))
    days = {datetime.now(UTC).date().isoformat()}
    for _ in range(3):
        service.open(name)
    days.add(datetime.now(UTC).date().isoformat())
    found = service.link(key, name)["days"]
    assert sum(found.values()) == 3 and found.keys() <= days, f"three clicks today (UTC), and not {found}"


@pytest.mark.part("/api/links/name")
def test_a_program_changes_a_link(service: Service, key: str) -> None:
    service.create(key, name=(name := new_name()))
    answer = service.api("PATCH", f"/links/{name}", key, {"target": "https://example.org/two"})
    assert (answer.status_code, answer.json()["target"]) == (200, "https://example.org/two")
    assert service.link(key, name)["active"] is True, "what is not sent stays"
    answer = service.api("PATCH", f"/links/{name}", key, {"active": False})
    assert (answer.json()["active"], answer.json()["target"]) == (False, "https://example.org/two")


@pytest.mark.part("/api/links/name")
def test_another_editors_key_finds_nothing(service: Service, key: str, other_key: str) -> None:
    service.create(key, name=(name := new_name()))
    for method, json in (("GET", None), ("PATCH", {"target": "https://example.org/mine-now"}), ("PATCH", {"active": False})):
        assert service.api(method, f"/links/{name}", other_key, json).status_code == 404
    assert service.open(name).headers["location"] == "https://example.org/"
