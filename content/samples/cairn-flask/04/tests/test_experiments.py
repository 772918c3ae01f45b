"""Mistakes that are easily made here, what they look like, and what a session cookie is."""

import json
import zlib

import pytest
from flask import Flask
from flask_login import LoginManager, current_user
from flask_wtf import CSRFProtect, FlaskForm
from itsdangerous import base64_decode

from tests.conftest import Browser


def test_a_form_without_its_token(browser: Browser) -> None:
    page = browser.client.post("/login/", data={"user_name": "hiker", "password": "cairn-pass-1234"})
    assert page.status_code == 400
    assert "The CSRF token is missing." in page.text


def test_csrf_tokens_need_a_secret_key() -> None:
    app = Flask(__name__)
    CSRFProtect(app)
    with app.test_request_context(), pytest.raises(RuntimeError, match="^A secret key is required to use CSRF.$"):
        FlaskForm()


def test_flask_login_does_not_know_your_users() -> None:
    app = Flask(__name__)
    app.secret_key = "for-tests"
    LoginManager(app)
    with app.test_request_context(), pytest.raises(Exception, match="^Missing user_loader or request_loader."):
        current_user._get_current_object()


# region: cookie
def test_everybody_can_read_a_session_cookie(hiker: Browser) -> None:
    cookie = hiker.client.get_cookie("session")
    assert cookie
    assert {"_user_id", "csrf_token"} <= json.loads(payload_of(cookie.value)).keys(), "no key was needed"


def payload_of(cookie: str) -> bytes:
    """Payload, time and signature stand between dots; one more in front says that the payload is compressed."""
    payload = base64_decode(cookie.removeprefix(".").split(".")[0])
    return zlib.decompress(payload) if cookie.startswith(".") else payload
# endregion


def test_nobody_can_change_a_session_cookie(hiker: Browser) -> None:
    cookie = hiker.client.get_cookie("session")
    assert cookie
    other = "A" if cookie.value[10] != "A" else "B"
    hiker.client.set_cookie("session", cookie.value[:10] + other + cookie.value[11:])
    assert hiker.get("/reports/").status_code == 302, "the signature does not fit: nobody is logged in"
