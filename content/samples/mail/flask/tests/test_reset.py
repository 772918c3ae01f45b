import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from email.message import EmailMessage

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select, update
from sqlalchemy.orm import Session

import resets
from accounts import ResetToken, User
from mailer import Outbox

type Ask = Callable[..., str]
NEW = {"password": "four-loud-rivers", "again": "four-loud-rivers"}


def log_in(client: FlaskClient, password: str) -> int:
    return client.post("/login/", data={"name": "hiker", "password": password}).status_code


def is_logged_in(client: FlaskClient) -> bool:
    return "Hello hiker" in client.get("/").text


def use(client: FlaskClient, link: str, **change: str) -> int:
    client.get(link)
    return client.post("/password-reset/new/", data=NEW | change).status_code


def test_the_whole_way(client: FlaskClient, ask: Ask) -> None:
    link = ask(" Hiker@Cairn.example")
    assert client.get(link, follow_redirects=True).request.path == "/password-reset/new/"
    response = client.post("/password-reset/new/", data=NEW, follow_redirects=True)
    assert "Your new password is saved." in response.text
    assert log_in(client, "cairn-pass-1234") == 422
    assert log_in(client, "four-loud-rivers") == 303


def test_the_mail_goes_to_the_account_and_says_who_it_is_for(ask: Ask, outbox: Outbox) -> None:
    ask()
    [message] = outbox.messages
    assert (message["To"], message["Subject"]) == ("hiker@cairn.example", "Your password for Cairn")
    assert "Hello hiker," in message.get_content()


# region: address
def test_the_answer_does_not_tell_who_has_an_account(
    client: FlaskClient, outbox: Outbox, wait: Callable[[], None]
) -> None:
    answers = [client.post("/password-reset/", data={"email": f"{name}@cairn.example"}) for name in ("hiker", "nobody")]
    assert answers[0].data == answers[1].data
    assert [list(answer.headers) for answer in answers] == [list(answers[0].headers)] * 2
    wait()
    assert [message["To"] for message in outbox.messages] == ["hiker@cairn.example"]
# endregion


# region: later
def test_the_answer_does_not_wait_for_the_mail(
    client: FlaskClient, outbox: Outbox, wait: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()
    monkeypatch.setattr(resets, "find_by_email", lambda db, address: go_on.wait(30) and None)
    assert client.post("/password-reset/", data={"email": "hiker@cairn.example"}).status_code == 303
    go_on.set()  # only now does anybody look whether there is an account
    wait()
# endregion


def test_a_link_works_once(client: FlaskClient, ask: Ask) -> None:
    link = ask()
    assert [use(client, link), use(client, link)] == [303, 410]


def test_looking_at_a_link_does_not_use_it(client: FlaskClient, ask: Ask) -> None:
    link = ask()
    assert [client.get(link, follow_redirects=True).status_code for _ in range(3)] == [200, 200, 200]
    assert use(client, link) == 303


def test_of_two_at_the_same_moment_one_succeeds(app: Flask, ask: Ask) -> None:
    link = ask()
    start = threading.Barrier(2)

    def go(_: int) -> int:
        client = app.test_client()
        client.get(link)
        start.wait(30)
        return client.post("/password-reset/new/", data=NEW).status_code

    with ThreadPoolExecutor(2) as both:
        assert sorted(both.map(go, range(2))) == [303, 410]


def test_a_link_ends_after_an_hour(app: Flask, client: FlaskClient, ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resets, "LASTS", -1)
    assert use(client, ask()) == 410


def test_one_link_ends_the_others(client: FlaskClient, ask: Ask) -> None:
    first, second = ask(), ask()
    assert [use(client, second), use(client, first)] == [303, 410]


# region: sessions
def test_whoever_was_logged_in_is_out(app: Flask, client: FlaskClient, ask: Ask) -> None:
    thief = app.test_client()
    log_in(thief, "cairn-pass-1234")
    before, status, after = is_logged_in(thief), use(client, ask()), is_logged_in(thief)
    assert (before, status, after) == (True, 303, False)
# endregion


def test_a_mailbox_gets_three_links_an_hour(app: Flask, client: FlaskClient, ask: Ask) -> None:
    assert [bool(ask()) for _ in range(4)] == [True, True, True, False]
    with Session(app.extensions["engine"]) as db:
        db.execute(update(ResetToken).values(created=ResetToken.created - 3601))
        db.commit()
    assert ask()


def test_only_the_digest_is_stored(app: Flask, ask: Ask) -> None:
    token = ask().split("/")[2]
    with Session(app.extensions["engine"]) as db:
        assert db.scalars(select(ResetToken.digest)).all() == [resets.digest(token)] != [token]


@pytest.mark.parametrize(
    ("change", "text"),
    [({"password": "short", "again": "short"}, "12 to 256"), ({"again": "four-loud-river"}, "differ")],
)
def test_a_new_password_is_checked_and_the_link_stays_good(
    client: FlaskClient, ask: Ask, change: dict[str, str], text: str
) -> None:
    link = ask()
    client.get(link)
    response = client.post("/password-reset/new/", data=NEW | change)
    assert response.status_code == 422 and text in response.text
    assert use(client, link) == 303


@pytest.mark.parametrize("token", ["nonsense", "x" * 2000])
def test_a_link_that_nobody_sent(client: FlaskClient, token: str) -> None:
    assert use(client, f"/password-reset/{token}/") == 410
    assert use(client, f"/password-reset/{token}/", password="short") == 410


def test_without_a_link_there_is_nothing_to_choose(client: FlaskClient) -> None:
    assert client.get("/password-reset/new/").status_code == 410


def test_the_host_header_does_not_make_the_link(client: FlaskClient, wait: Callable[[], None], outbox: Outbox) -> None:
    client.post("/password-reset/", data={"email": "hiker@cairn.example"}, headers={"Host": "evil.example"})
    wait()
    assert "evil.example" not in outbox.messages[0].get_content()


def test_the_owner_is_told(client: FlaskClient, ask: Ask, outbox: Outbox, wait: Callable[[], None]) -> None:
    assert use(client, ask()) == 303
    wait()
    assert outbox.messages[-1]["Subject"] == "Your password was changed"


class BrokenMailer:
    def send(self, message: EmailMessage) -> None:
        raise OSError("no mail today")


def test_a_mail_server_that_is_down_is_logged_and_not_shown(app: Flask, caplog: pytest.LogCaptureFixture) -> None:
    resets.send_link(app.extensions["engine"], BrokenMailer(), "http://127.0.0.1", "hiker@cairn.example")
    resets.send_notice(BrokenMailer(), "hiker@cairn.example", "hiker")
    assert [record.message for record in caplog.records] == [
        "A reset link could not be sent.", "A notice could not be sent."
    ]


def test_the_pages_open(app: Flask, client: FlaskClient) -> None:
    for path in "/", "/login/", "/password-reset/", "/password-reset/sent/":
        assert client.get(path).status_code == 200
    with Session(app.extensions["engine"]) as db:
        assert db.scalars(select(User.name)).all() == ["hiker"]


def test_the_link_is_not_passed_on(client: FlaskClient, ask: Ask) -> None:
    assert client.get(ask()).headers["Referrer-Policy"] == "no-referrer"


def test_a_form_of_another_site_is_refused(app: Flask, client: FlaskClient) -> None:
    app.config["WTF_CSRF_ENABLED"] = True
    for path in "/login/", "/password-reset/", "/password-reset/new/":
        assert client.post(path, data={"email": "hiker@cairn.example"}).status_code == 400
