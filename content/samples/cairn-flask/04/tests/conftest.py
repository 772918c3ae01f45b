import re
import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from flask_migrate import upgrade
from werkzeug.security import generate_password_hash
from werkzeug.test import TestResponse

from cairn import create_app, seed
from cairn.config import Settings
from cairn.extensions import db


def make_app(database: Path) -> Flask:
    app = create_app(Settings(secret_key="for-tests", database_url=f"sqlite:///{database}", https_only=False))
    app.testing = True
    return app


@pytest.fixture(scope="session", autouse=True)
def cheap_passwords() -> Iterator[None]:
    """Hashing a password is slow on purpose, and would make these tests slow as well."""
    cheap = partial(generate_password_hash, method="scrypt:1024:8:1")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("cairn.models.generate_password_hash", cheap)
        patch.setattr("cairn.accounts.users.generate_password_hash", cheap)
        yield


@pytest.fixture(scope="session")
def seeded(cheap_passwords: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database made by the migrations and the seed, once. Every test works on a copy of its own."""
    file = tmp_path_factory.mktemp("seeded") / "cairn.sqlite3"
    with make_app(file).app_context():
        upgrade()
        assert seed.fill()
        db.engine.dispose()
    return file


@pytest.fixture
def app(seeded: Path, tmp_path: Path) -> Iterator[Flask]:
    app = make_app(Path(shutil.copy(seeded, tmp_path)))
    yield app
    with app.app_context():
        db.engine.dispose()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


# region: browser
class Browser:
    """Fills in forms as a browser does: fetch the page, take its CSRF token along, follow the redirect."""

    def __init__(self, client: FlaskClient) -> None:
        self.client = client

    def get(self, path: str) -> TestResponse:
        return self.client.get(path)

    def token_of(self, path: str) -> str:
        token = re.search(r'name="csrf_token"[^>]* value="([^"]+)"', self.client.get(path).text)
        assert token, f"{path} has no form with a token"
        return token[1]

    def submit(self, path: str, *, to: str | None = None, **fields: str) -> TestResponse:
        data = {"csrf_token": self.token_of(path)} | fields
        return self.client.post(to or path, data=data, follow_redirects=True)

    def log_in(self, name: str, password: str = seed.PASSWORD, path: str = "/login/", **fields: str) -> TestResponse:
        return self.submit(path, user_name=name, password=password, **fields)
# endregion


@pytest.fixture
def browser(app: Flask) -> Browser:
    return Browser(app.test_client())


@pytest.fixture
def hiker(browser: Browser) -> Browser:
    browser.log_in("hiker")
    return browser


@pytest.fixture
def ranger(app: Flask) -> Browser:
    browser = Browser(app.test_client())
    browser.log_in("ranger")
    return browser
