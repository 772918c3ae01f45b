import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.db import DatabaseError, IntegrityError, transaction

from accounts.models import User
from config import env
from trails.models import Report, Trail

ROOT = Path(__file__).parent.parent


def manage(*arguments, **environment):
    """Runs manage.py as a command of its own, with this environment and no other."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    return subprocess.run(
        [sys.executable, "-W", "error", "manage.py", *arguments],
        cwd=ROOT,
        env=kept | environment,
        capture_output=True,
        text=True,
    )


def test_the_production_settings_pass_djangos_checks():
    run = manage(
        "check", "--deploy", "--fail-level=WARNING", SECRET_KEY="k3y-" + "0123456789" * 5, ALLOWED_HOSTS="cairn.example"
    )
    assert run.returncode == 0, run.stderr


def test_nothing_starts_without_a_secret_key():
    run = manage("check")
    assert run.returncode != 0 and "SECRET_KEY" in run.stderr


def test_debug_needs_nothing_else():
    assert manage("check", DEBUG="1").returncode == 0


def test_a_second_seed_changes_nothing(capsys):
    call_command("seed")
    assert "nothing changed" in capsys.readouterr().out
    assert (Trail.objects.count(), Report.objects.count(), User.objects.count()) == (12, 12, 3)


@pytest.mark.parametrize(
    ("value", "on"),
    [("1", True), ("true", True), ("True", True), ("0", False), ("yes", False), ("", False)],
)
def test_a_flag_is_on_when_it_says_so(monkeypatch, value, on):
    monkeypatch.setenv("CAIRN_FLAG", value)
    assert env.flag("CAIRN_FLAG") is on


def test_names_are_separated_by_commas(monkeypatch):
    monkeypatch.setenv("CAIRN_NAMES", "cairn.example, www.cairn.example,")
    assert env.names("CAIRN_NAMES") == ["cairn.example", "www.cairn.example"]


@pytest.mark.parametrize(
    ("url", "name"),
    [("sqlite:///db.sqlite3", "/project/db.sqlite3"), ("sqlite:////var/lib/my%20cairn.db", "/var/lib/my cairn.db")],
)
def test_a_sqlite_address(url, name):
    assert env.database(url, Path("/project"))["NAME"] == Path(name)


def test_a_postgresql_address():
    settings = env.database("postgresql://cairn:p%40ss@db.example:5433/trails?sslmode=require", ROOT)
    assert settings["ENGINE"] == "django.db.backends.postgresql"
    assert (settings["USER"], settings["PASSWORD"], settings["NAME"]) == ("cairn", "p@ss", "trails")
    assert (settings["HOST"], settings["PORT"]) == ("db.example", 5433)
    assert settings["OPTIONS"] == {"sslmode": "require"}


def test_another_database_is_refused():
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL"):
        env.database("mongodb://localhost/cairn", ROOT)


def test_health_asks_the_database(client, monkeypatch):
    assert client.get("/health/").json() == {"status": "ok"}

    def fail():
        raise DatabaseError

    with monkeypatch.context() as patch:
        patch.setattr("config.views.connection.cursor", fail)
        assert client.get("/health/").status_code == 503


@pytest.mark.parametrize("path", ["/trails/", "/nothing/", "/login/"])
def test_every_page_has_its_landmarks_and_headers(client, path):
    response = client.get(path)
    assert response.headers["X-Frame-Options"] == "DENY"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    for part in '<html lang="en">', "<title>", "<header", "<nav", "<main", "<footer", "Skip to content":
        assert part in response.text
    assert response.text.count("<h1>") == 1


def test_an_error_page_needs_nothing_that_could_be_broken(client, monkeypatch):
    def break_down(*args, **kwargs):
        raise RuntimeError("secret")

    monkeypatch.setattr("trails.models.TrailQuerySet.search", break_down)
    client.raise_request_exception = False
    response = client.get("/trails/")
    assert response.status_code == 500
    assert "<h1>Something went wrong</h1>" in response.text and "secret" not in response.text


def test_the_stylesheet_is_served(client):
    response = client.get("/static/trails/cairn.css")
    assert response.headers["Content-Type"].startswith("text/css") and b"--accent" in response.getvalue()


def test_the_database_itself_refuses_what_no_form_lets_through():
    for model, change in (Report, {"severity": 6}), (Trail, {"length_km": 0}):
        with pytest.raises(IntegrityError), transaction.atomic():
            model.objects.filter(pk=1).update(**change)
