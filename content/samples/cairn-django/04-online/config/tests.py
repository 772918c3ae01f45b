import os
import subprocess
import sys
from pathlib import Path
from unittest.mock import patch

from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError
from django.test import SimpleTestCase, TestCase

from . import env

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


class SettingsTests(SimpleTestCase):
    def test_nothing_starts_without_a_secret_key(self):
        run = manage("check")
        self.assertNotEqual(run.returncode, 0)
        self.assertIn("Set the environment variable SECRET_KEY, or DEBUG=1", run.stderr)

    def test_debug_needs_nothing_else(self):
        self.assertEqual(manage("check", DEBUG="1").returncode, 0)

    def test_the_production_settings_pass_djangos_checks(self):
        key = "k3y-" + "0123456789" * 5
        run = manage("check", "--deploy", "--fail-level=WARNING", SECRET_KEY=key, ALLOWED_HOSTS="cairn.example")
        self.assertEqual(run.returncode, 0, run.stderr)

    def test_a_flag_is_on_when_it_says_so(self):
        for value, on in ("1", True), ("true", True), ("True", True), ("0", False), ("yes", False), ("", False):
            with self.subTest(value), patch.dict(os.environ, CAIRN_FLAG=value):
                self.assertIs(env.flag("CAIRN_FLAG"), on)

    def test_names_are_separated_by_commas(self):
        with patch.dict(os.environ, CAIRN_NAMES="cairn.example, www.cairn.example,"):
            self.assertEqual(env.names("CAIRN_NAMES"), ["cairn.example", "www.cairn.example"])

    def test_a_sqlite_address(self):
        for url, name in [
            ("sqlite:///db.sqlite3", "/project/db.sqlite3"),
            ("sqlite:////var/lib/my%20cairn.db", "/var/lib/my cairn.db"),
        ]:
            with self.subTest(url):
                self.assertEqual(env.database(url, Path("/project"))["NAME"], Path(name))

    def test_a_postgresql_address(self):
        settings = env.database("postgresql://cairn:p%40ss@db.example:5433/trails?sslmode=require", ROOT)
        self.assertEqual(settings["ENGINE"], "django.db.backends.postgresql")
        self.assertEqual([settings[key] for key in ("USER", "PASSWORD", "NAME")], ["cairn", "p@ss", "trails"])
        self.assertEqual([settings[key] for key in ("HOST", "PORT")], ["db.example", 5433])
        self.assertEqual(settings["OPTIONS"], {"sslmode": "require"})

    def test_another_database_is_refused(self):
        with self.assertRaisesMessage(ImproperlyConfigured, "DATABASE_URL"):
            env.database("mongodb://localhost/cairn", ROOT)


class ProductionTests(TestCase):
    def test_health_asks_the_database(self):
        self.assertEqual(self.client.get("/health/").json(), {"status": "ok"})
        with patch("config.views.connection.cursor", side_effect=DatabaseError):
            self.assertEqual(self.client.get("/health/").status_code, 503)

    def test_every_page_has_the_headers_that_protect_readers(self):
        for path in "/trails/", "/nothing/":
            with self.subTest(path):
                headers = self.client.get(path).headers
                self.assertEqual(headers["X-Frame-Options"], "DENY")
                self.assertEqual(headers["X-Content-Type-Options"], "nosniff")

    def test_the_stylesheet_is_served(self):
        response = self.client.get("/static/trails/cairn.css")
        self.assertTrue(response.headers["Content-Type"].startswith("text/css"))
        self.assertIn(b"--accent", response.getvalue())

    def test_an_error_page_needs_nothing_that_could_be_broken(self):
        self.client.raise_request_exception = False
        with patch("trails.models.TrailQuerySet.search", side_effect=RuntimeError("secret")):
            response = self.client.get("/trails/")
        self.assertContains(response, "<h1>Something went wrong</h1>", status_code=500)
        self.assertNotContains(response, "secret", status_code=500)
