import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import ValidationError

from cairn.config import PROJECT, Settings
from cairn.dependencies import SettingsDep, get_settings


def test_production_needs_a_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://cairn:hunter2@db/cairn")
    with pytest.raises(ValidationError, match="SECRET_KEY is not set") as raised:
        Settings()
    assert "hunter2" not in str(raised.value)


def test_debug_does_without(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEBUG", "1")
    settings = Settings()
    assert settings.database_url == f"sqlite:///{PROJECT}/cairn.sqlite3"


def test_everything_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "from the environment")
    monkeypatch.setenv("DATABASE_URL", "postgres://cairn:secret@db.example:5432/cairn")
    monkeypatch.setenv("ALLOWED_HOSTS", "cairn.example, www.cairn.example,")
    settings = Settings()
    assert settings.secret_key.get_secret_value() == "from the environment"
    assert "from the environment" not in repr(settings)
    assert settings.database_url == "postgresql+psycopg://cairn:secret@db.example:5432/cairn"
    assert settings.allowed_hosts == ["cairn.example", "www.cairn.example"]


def test_endpoints_get_the_settings_or_others(app: FastAPI, client: TestClient) -> None:
    """What an endpoint asks for with SettingsDep, a test can put something else in the place of."""

    def show_hosts(settings: SettingsDep) -> list[str]:
        return settings.allowed_hosts

    app.add_api_route("/api/hosts", show_hosts)
    assert client.get("/api/hosts").json() == ["localhost", "127.0.0.1"]
    app.dependency_overrides[get_settings] = lambda: Settings(debug=True, allowed_hosts=["cairn.example"])
    assert client.get("/api/hosts").json() == ["cairn.example"]
