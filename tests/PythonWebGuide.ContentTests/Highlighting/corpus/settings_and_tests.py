from pathlib import Path
import os

import pytest
from django.test import Client, override_settings
from django.urls import reverse

BASE_DIR = Path(__file__).resolve().parent.parent
DEBUG = os.environ.get("DJANGO_DEBUG", "") == "1"
ALLOWED_HOSTS = ["cairn.example", ".localhost", "127.0.0.1"]
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": BASE_DIR / "db.sqlite3",
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 5},
    }
}
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
]  # the order matters
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365 if not DEBUG else 0

pytestmark = pytest.mark.django_db


@pytest.fixture
def trail(django_user_model):
    author = django_user_model.objects.create_user(username="ada", password="correct horse")
    return Trail.objects.create(name="Bealach na Bà", length_km="9.50", author=author)


@pytest.mark.parametrize(("query", "expected"), [
    ("bealach", 1),
    ("BEALACH", 1),
    ("nothing", 0),
], ids=str)
def test_search_ignores_case(client: Client, trail, query, expected):
    response = client.get(reverse("trails:search"), {"q": query})

    assert response.status_code == 200
    assert len(response.context["trails"]) == expected
    assert b"<h1>" in response.content


def test_anonymous_readers_cannot_edit(client, trail):
    response = client.post(f"/trails/{trail.slug}/edit/", data={"name": "Mine now"})
    assert response.status_code in {302, 403}
    assert response.headers["Location"].startswith("/accounts/login/?next=")


@override_settings(DEBUG=False)
def test_missing_page_is_404(client):
    with pytest.raises(KeyError, match=r"no such \w+"):
        client.get("/nowhere/")["X-Missing"]


class TestForms:
    @pytest.fixture(autouse=True)
    def log_in(self, client, django_user_model):
        client.force_login(django_user_model.objects.create(username="grace"))
        self.client = client

    def test_length_must_be_positive(self):
        response = self.client.post(reverse("trails:add"), {"name": "Flat", "length_km": -1})
        form = response.context["form"]
        assert not form.is_valid()
        assert form.errors == {"length_km": ["Ensure this value is greater than or equal to 0.1."]}

    @pytest.mark.skipif(os.name == "nt", reason="symbolic links")
    def test_upload(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setenv("MEDIA_ROOT", str(tmp_path))
        (tmp_path / "a.gpx").write_text("""<?xml version="1.0"?>
<gpx/>
""", encoding="utf-8")
        for number, line in enumerate(open(tmp_path / "a.gpx"), start=1):
            print(number, line.rstrip())
