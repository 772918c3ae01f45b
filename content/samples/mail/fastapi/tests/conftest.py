import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher

from app import create_app
from mailer import Outbox

QUICK = PasswordHash((Argon2Hasher(time_cost=1, memory_cost=8, parallelism=1),))  # for tests only


@pytest.fixture
def outbox() -> Outbox:
    return Outbox()


@pytest.fixture
def app(outbox: Outbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FastAPI]:
    monkeypatch.setenv("HTTPS_ONLY", "0")
    monkeypatch.setattr("accounts.PASSWORDS", QUICK)
    monkeypatch.setattr("resets.PASSWORDS", QUICK)
    app = create_app(f"sqlite:///{tmp_path / 'test.sqlite3'}", outbox, "only-for-tests")
    yield app
    app.state.engine.dispose()


@pytest.fixture
def client(app: FastAPI) -> TestClient:
    return TestClient(app, headers={"Origin": "http://testserver"}, follow_redirects=False)


@pytest.fixture
def ask(client: TestClient, outbox: Outbox) -> Callable[..., str]:
    """Asks for a link and returns its path, "" if no mail came."""

    def ask_for(address: str = "hiker@cairn.example") -> str:
        before = len(outbox.messages)
        client.post("/password-reset/", data={"email": address})
        # the test client returns when the background tasks are done
        mails = outbox.messages[before:]
        return re.search(r"http://127.0.0.1:\d+(/\S+)", mails[0].get_content())[1] if mails else ""  # type: ignore[index]

    return ask_for
