"""Every test gets an application of its own, on its own copy of a migrated and seeded SQLite file."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from fastapi import FastAPI
from fastapi.testclient import TestClient
from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher
from pydantic import SecretStr
from sqlalchemy.orm import Session

from cairn.app import create_app
from cairn.config import PROJECT, Settings
from cairn.database import Database
from cairn.seed import PASSWORD, seed

ORIGIN = "http://localhost"


@pytest.fixture(scope="session", autouse=True)
def no_settings_from_outside() -> Iterator[None]:
    """Neither this machine's environment nor your .env decides what the tests see."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(Settings.model_config, "env_file", None)
        for name in Settings.model_fields:
            patch.delenv(name.upper(), raising=False)
        yield


# region: passwords
@pytest.fixture(scope="session", autouse=True)
def cheap_passwords() -> Iterator[None]:
    """Argon2 is slow on purpose, and would make these tests slow as well."""
    with pytest.MonkeyPatch.context() as patch:
        cheap = PasswordHash([Argon2Hasher(time_cost=1, memory_cost=8, parallelism=1)])
        patch.setattr("cairn.accounts.PASSWORDS", cheap)
        patch.setattr("cairn.seed.PASSWORDS", cheap)
        yield
# endregion


@pytest.fixture(scope="session")
def seeded_file(cheap_passwords: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Migrate and seed once; to copy the file is faster."""
    file = tmp_path_factory.mktemp("database") / "seeded.sqlite3"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SECRET_KEY", "for the migrations")
        patch.setenv("DATABASE_URL", f"sqlite:///{file}")
        command.upgrade(Config(toml_file=PROJECT / "pyproject.toml"), "head")
    database = Database(f"sqlite:///{file}")
    with database.sessions() as session:
        seed(session)
    database.engine.dispose()
    return file


# region: app
@pytest.fixture
def settings(seeded_file: Path, tmp_path: Path) -> Settings:
    file = shutil.copy(seeded_file, tmp_path / "test.sqlite3")
    return Settings(
        debug=False, secret_key=SecretStr("for tests"), database_url=f"sqlite:///{file}", https_only=False
    )


@pytest.fixture
def app(settings: Settings) -> FastAPI:
    return create_app(settings)


@pytest.fixture
def client(app: FastAPI) -> Iterator[TestClient]:
    """A client of the API. `with` runs the lifespan; a crash is answered with 500, as a server would."""
    with TestClient(app, base_url=ORIGIN, raise_server_exceptions=False, follow_redirects=False) as client:
        yield client


@pytest.fixture
def browser(client: TestClient) -> TestClient:
    """The same client, with the headers that browsers send along with a form."""
    client.headers |= {"Origin": ORIGIN, "Sec-Fetch-Site": "same-origin"}
    return client


@pytest.fixture
def session(app: FastAPI, client: TestClient) -> Iterator[Session]:
    """To look at what a request has left in the database."""
    database: Database = app.state.database
    with database.sessions() as session:
        yield session


def bearer(client: TestClient, name: str) -> dict[str, str]:
    """The header of a user who is signed in to the API."""
    response = client.post("/api/token", json={"username": name, "password": PASSWORD})
    return {"Authorization": f"Bearer {response.json()['access_token']}"}


def log_in(browser: TestClient, name: str) -> None:
    response = browser.post("/login/", data={"user_name": name, "password": PASSWORD})
    assert response.status_code == 303
# endregion
