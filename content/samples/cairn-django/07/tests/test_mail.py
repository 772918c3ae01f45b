"""The mails that Cairn sends. The test runner keeps them in a list, so no mail server is needed."""

import re

import pytest
from django.test import Client

from accounts.models import User

# region: helpers
ADDRESS = "hiker@cairn.example"
NEW = {"new_password1": "four-loud-rivers", "new_password2": "four-loud-rivers"}


def ask(client, address=ADDRESS):
    return client.post("/password-reset/", {"email": address}, follow=True)


def link(message):
    """The path that the mail names."""
    return re.search(r"http://testserver(/password-reset/\S+)", message.body)[1]


def follow(client, message):
    """Django keeps the token in the session and leads to an address without it, which no log or Referer can leak."""
    response = client.get(link(message), follow=True)
    return response, response.redirect_chain[-1][0] if response.redirect_chain else None
# endregion


def test_the_mail_goes_to_the_account_and_to_nobody_else(client, mailoutbox):
    assert ask(client, " Hiker@cairn.example").redirect_chain == [("/password-reset/sent/", 302)]
    [message] = mailoutbox
    assert (message.to, message.subject) == ([ADDRESS], "Your password for Cairn")
    assert "Hello hiker," in message.body


# region: address
def test_an_unknown_address_gets_the_same_answer_and_no_mail(client, mailoutbox):
    known, unknown = ask(client), ask(client, "nobody@cairn.example")
    assert (known.redirect_chain, known.content) == (unknown.redirect_chain, unknown.content)
    assert len(mailoutbox) == 1
# endregion


def test_a_disabled_account_gets_none(client, mailoutbox):
    User.objects.update(is_active=False)
    ask(client)
    assert mailoutbox == []


# region: once
def test_the_link_works_once(client, hiker, mailoutbox):
    ask(client)
    page, address = follow(client, mailoutbox[0])
    assert "<h1>Choose a new password</h1>" in page.text
    response = client.post(address, NEW, follow=True)
    assert response.redirect_chain == [("/login/", 302)] and "Your new password is saved." in response.text
    hiker.refresh_from_db()
    assert hiker.check_password("four-loud-rivers")
    assert "This link has been used, is too old" in follow(client, mailoutbox[0])[0].text
# endregion


def test_the_link_ends_after_an_hour(client, settings, mailoutbox):
    ask(client)
    settings.PASSWORD_RESET_TIMEOUT = -1
    assert "This link has been used, is too old" in follow(client, mailoutbox[0])[0].text


def test_a_new_password_is_checked_like_the_first(client, mailoutbox):
    ask(client)
    _, address = follow(client, mailoutbox[0])
    response = client.post(address, {"new_password1": "short", "new_password2": "short"})
    assert list(response.context["form"].errors) == ["new_password2"]


def test_whoever_was_logged_in_with_the_old_password_is_out(client, hiker, mailoutbox):
    thief = Client()
    thief.force_login(hiker)
    assert thief.get("/reports/").status_code == 200
    ask(client)
    client.post(follow(client, mailoutbox[0])[1], NEW)
    assert thief.get("/reports/").headers["Location"] == "/login/?next=/reports/"


@pytest.mark.parametrize("host", ["evil.example", "testserver.evil.example"])
def test_a_host_that_is_not_ours_gets_no_link(client, mailoutbox, host):
    response = client.post("/password-reset/", {"email": ADDRESS}, headers={"Host": host})
    assert (response.status_code, mailoutbox) == (400, [])
