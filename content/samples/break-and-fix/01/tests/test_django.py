"""Flaws in Django applications: the exploit, what stops it, and that honest use goes on."""

import re

import pytest
from django.test import Client

from flaws import csrf

EVIL = {"origin": "https://evil.example"}


@pytest.fixture
def victim() -> Client:
    """A browser in which the victim is logged in. Its cookies go with every request, whoever's page causes it."""
    client = Client(enforce_csrf_checks=True)
    client.post("/csrf/login")
    return client


def test_csrf_form_of_another_site_changes_the_email(victim: Client) -> None:
    victim.post("/csrf/broken/email", {"email": "evil@example.net"}, headers=EVIL)
    assert csrf.EMAILS["hiker"] == "evil@example.net"


def test_csrf_fixed_form_of_another_site_is_refused(victim: Client) -> None:
    assert victim.post("/csrf/fixed/email", {"email": "evil@example.net"}, headers=EVIL).status_code == 403
    assert csrf.EMAILS["hiker"] == "hiker@example.com"


def test_csrf_fixed_token_of_another_visitor_is_refused(victim: Client) -> None:
    victim.get("/csrf/form")
    stolen = token(Client())
    data = {"email": "evil@example.net", "csrfmiddlewaretoken": stolen}
    assert victim.post("/csrf/fixed/email", data, headers=EVIL).status_code == 403


def test_csrf_fixed_own_form(victim: Client) -> None:
    data = {"email": "new@example.com", "csrfmiddlewaretoken": token(victim)}
    assert victim.post("/csrf/fixed/email", data, headers={"origin": "http://testserver"}).status_code == 200
    assert csrf.EMAILS["hiker"] == "new@example.com"


def token(client: Client) -> str:
    found = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', client.get("/csrf/form").text)
    assert found
    return found[1]


def test_csrf_link_deletes_the_account(victim: Client) -> None:
    victim.get("/csrf/broken/delete", headers={"referer": "https://evil.example/"})  # a link, which brings a Lax cookie
    assert "hiker" not in csrf.EMAILS


def test_csrf_fixed_get_changes_nothing(victim: Client) -> None:
    assert victim.get("/csrf/fixed/delete").status_code == 405
    assert victim.post("/csrf/fixed/delete", headers=EVIL).status_code == 403
    assert "hiker" in csrf.EMAILS


ELSEWHERE = ["//evil.example/login", r"/\evil.example", "https://evil.example", "https:evil.example", "javascript:alert(1)"]


def test_open_redirect_leads_to_another_site() -> None:
    assert Client().get("/redirect/broken", {"next": ELSEWHERE[0]})["Location"] == ELSEWHERE[0]


@pytest.mark.parametrize("target", ELSEWHERE)
def test_open_redirect_fixed_stays_here(target: str) -> None:
    assert Client().get("/redirect/fixed", {"next": target})["Location"] == "/"


def test_open_redirect_fixed_honest_target() -> None:
    assert Client().get("/redirect/fixed", {"next": "/trails/?q=heron"})["Location"] == "/trails/?q=heron"


def planted() -> tuple[Client, Client]:
    """The attacker visits, then plants the session cookie in the victim's browser (through a subdomain, for example)."""
    attacker, victim = Client(), Client()
    attacker.get("/session/visit")
    victim.cookies["sessionid"] = attacker.cookies["sessionid"].value
    return attacker, victim


def test_session_fixation_attacker_is_logged_in_too() -> None:
    attacker, victim = planted()
    victim.post("/session/broken/login")
    assert attacker.get("/session/me").text == "hiker"


def test_session_fixation_fixed_planted_id_is_void() -> None:
    attacker, victim = planted()
    victim.post("/session/fixed/login")
    assert victim.get("/session/me").text == "hiker"
    assert attacker.get("/session/me").text == "nobody"
