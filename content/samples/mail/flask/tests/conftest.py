import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher

from app import create_app
from mailer import Outbox

QUICK = PasswordHash((Argon2Hasher(time_cost=1, memory_cost=8, parallelism=1),))  # for tests only


@pytest.fixture
def outbox() -> Outbox:
    return Outbox()


@pytest.fixture
def app(outbox: Outbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Flask]:
    monkeypatch.setenv("HTTPS_ONLY", "0")
    monkeypatch.setattr("accounts.PASSWORDS", QUICK)
    monkeypatch.setattr("resets.PASSWORDS", QUICK)
    app = create_app(f"sqlite:///{tmp_path / 'test.sqlite3'}", outbox, "only-for-tests")
    app.config.update(TESTING=True, WTF_CSRF_ENABLED=False)
    yield app
    app.extensions["later"].shutdown()
    app.extensions["engine"].dispose()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture
def wait(app: Flask) -> Callable[[], None]:
    """Returns when all that was left for later is done: one worker does it in order."""
    return lambda: app.extensions["later"].submit(int).result(30) and None


@pytest.fixture
def ask(client: FlaskClient, wait: Callable[[], None], outbox: Outbox) -> Callable[..., str]:
    """Asks for a link and returns its path, "" if no mail came."""

    def ask_for(address: str = "hiker@cairn.example") -> str:
        before = len(outbox.messages)
        client.post("/password-reset/", data={"email": address})
        wait()
        mails = outbox.messages[before:]
        return re.search(r"http://127.0.0.1:\d+(/\S+)", mails[0].get_content())[1] if mails else ""  # type: ignore[index]

    return ask_for
