"""What holds for every page: CSRF tokens and escaping."""

import pytest
from flask import Flask

from cairn.extensions import db
from cairn.models import Report, State
from tests.conftest import Browser

POSTS = ["/login/", "/signup/", "/logout/", "/trails/1/reports/new/", "/reports/9/edit/", "/moderation/9/"]


@pytest.mark.parametrize("path", POSTS)
def test_a_form_without_its_token_is_refused(ranger: Browser, path: str) -> None:
    assert ranger.client.post(path, data={"action": "approve"}).status_code == 400
    assert ranger.client.post(path, data={"action": "approve", "csrf_token": "made up"}).status_code == 400


def test_the_token_of_another_session_is_refused(app: Flask, hiker: Browser) -> None:
    stranger = Browser(app.test_client())
    token = stranger.token_of("/login/")
    answer = hiker.client.post("/logout/", data={"csrf_token": token})
    assert answer.status_code == 400
    assert "<h1>Request refused</h1>" in answer.text


@pytest.mark.parametrize("path", ["/trails/2/", "/reports/", "/reports/8/edit/", "/moderation/"])
def test_the_text_of_a_report_is_never_html(app: Flask, path: str) -> None:
    with app.app_context():
        for number, state in ((1, State.APPROVED), (8, State.PENDING)):
            report = db.session.get_one(Report, number)
            report.body = "</textarea><script>alert(1)</script>"
            report.state = state
            report.author_id = 3
        db.session.commit()
    browser = Browser(app.test_client())
    browser.log_in("ranger")
    page = browser.get(path).text
    assert "<script>" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_a_form_that_is_too_large(browser: Browser) -> None:
    assert browser.client.post("/login/", data={"user_name": "x" * 2_000_000}).status_code == 413
