import pytest
from fastapi.testclient import TestClient
from pydantic import ValidationError

from cairn.app import create_app
from cairn.config import PROJECT, Settings


def test_production_needs_a_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://cairn:hunter2@db/cairn")
    with pytest.raises(ValidationError, match="SECRET_KEY is not set") as raised:
        Settings()
    assert "hunter2" not in str(raised.value)


def test_debug_does_without(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEBUG", "1")
    settings = Settings()
    assert settings.database_url == f"sqlite:///{PROJECT}/cairn.sqlite3"
    assert not settings.https_only


def test_everything_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "from the environment")
    monkeypatch.setenv("DATABASE_URL", "postgres://cairn:secret@db.example:5432/cairn")
    monkeypatch.setenv("ALLOWED_HOSTS", "cairn.example, www.cairn.example,")
    settings = Settings()
    assert settings.secret_key.get_secret_value() == "from the environment"
    assert "from the environment" not in repr(settings)
    assert settings.database_url == "postgresql+psycopg://cairn:secret@db.example:5432/cairn"
    assert settings.allowed_hosts == ["cairn.example", "www.cairn.example"]
    assert settings.https_only


def test_https_only(settings: Settings) -> None:
    app = create_app(settings.model_copy(update={"https_only": True}))
    with TestClient(app, base_url="https://localhost", headers={"Origin": "https://localhost"}) as browser:
        response = browser.post(
            "/login/", data={"user_name": "hiker", "password": "cairn-pass-1234"}, follow_redirects=False
        )
    assert "secure" in response.headers["Set-Cookie"].lower()
    assert response.headers["Strict-Transport-Security"] == "max-age=31536000"
