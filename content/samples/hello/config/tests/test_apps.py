import os
import subprocess
import sys
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

import fastapi_app
import flask_app
from settings import Settings

SETTINGS = Settings(secret_key="t" * 32, reports_per_page=3)
STEP = Path(__file__).parent.parent


def test_flask():
    assert flask_app.create_app(SETTINGS).test_client().get("/").json == {"reports_per_page": 3}


def test_fastapi():
    assert TestClient(fastapi_app.create_app(SETTINGS)).get("/").json() == {"reports_per_page": 3}


def test_fastapi_takes_other_settings_in_a_test():
    app = fastapi_app.create_app(SETTINGS)
    app.dependency_overrides[fastapi_app.get_settings] = lambda: SETTINGS.model_copy(update={"reports_per_page": 9})
    assert TestClient(app).get("/").json() == {"reports_per_page": 9}


def test_django():
    code = "import django_app; from django.test import Client; print(Client(headers={'host': 'localhost'}).get('/').json())"
    assert run("-c", code, SECRET_KEY="d" * 32, REPORTS_PER_PAGE="4").stdout == "{'reports_per_page': 4}\n"


@pytest.mark.parametrize(
    "command",
    [
        ("-m", "flask", "--app", "flask_app", "routes"),
        ("-c", "import fastapi_app; fastapi_app.create_app()"),
        ("django_app.py", "check"),
    ],
)
def test_none_of_them_starts_without_a_key(command):
    result = run(*command)
    assert result.returncode != 0
    assert "secret_key\n  Field required" in result.stderr


def test_without_types_false_is_true():
    assert run("-c", "import os; print(bool(os.environ['DEBUG']))", DEBUG="False").stdout == "True\n"


def run(*arguments, **variables):
    unset = {name.upper() for name in Settings.model_fields}
    kept = {name: value for name, value in os.environ.items() if name not in unset}
    return subprocess.run([sys.executable, *arguments], cwd=STEP, env=kept | variables, capture_output=True, text=True)
