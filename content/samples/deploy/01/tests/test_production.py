"""Cairn in production mode: the checklist, as far as a program can tick it."""

import re

import httpx2
import pytest

from servers import get
from tests.conftest import Site


def test_check_deploy_finds_nothing(site: Site) -> None:
    done = site.manage("check", "--deploy", "--fail-level", "WARNING")
    assert (done.returncode, done.stdout) == (0, "System check identified no issues (2 silenced).\n"), done.stderr


def test_with_debug_the_same_check_complains(site: Site) -> None:
    done = site.manage("check", "--deploy", "--fail-level", "WARNING", DEBUG="1")
    assert done.returncode == 1 and "(security.W018) You should not have DEBUG set to True in deployment." in done.stderr


def test_without_its_key_it_refuses_to_start(site: Site) -> None:
    done = site.manage("check", SECRET_KEY="")
    assert done.returncode == 1
    assert "ImproperlyConfigured: Set the environment variable SECRET_KEY" in done.stderr


def test_no_migration_is_missing(site: Site) -> None:
    assert site.manage("makemigrations", "--check", "--dry-run").returncode == 0
    assert site.manage("migrate", "--check").returncode == 0


def test_the_health_check_answers_without_https(site: Site) -> None:
    answer = get(f"{site.gunicorn.url}/health/")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})


def test_plain_http_is_sent_to_https(site: Site) -> None:
    answer = get(f"{site.nginx.url}/trails/")
    assert (answer.status_code, answer.headers["location"]) == (301, "https://cairn.example/trails/")


def test_over_https_the_page_comes_with_its_headers(site: Site) -> None:
    """TLS ends at the proxy, which says so in X-Forwarded-Proto; here the test stands for the proxy."""
    answer = get(f"{site.gunicorn.url}/trails/", X_Forwarded_Proto="https")
    assert answer.status_code == 200
    assert answer.headers["strict-transport-security"] == "max-age=3600"
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_another_host_name_is_refused(site: Site) -> None:
    assert get(f"{site.gunicorn.url}/trails/", Host="evil.example", X_Forwarded_Proto="https").status_code == 400


def test_an_error_page_tells_nothing(site: Site) -> None:
    answer = get(f"{site.gunicorn.url}/no-such-page/", X_Forwarded_Proto="https")
    assert answer.status_code == 404 and "<h1>Page not found</h1>" in answer.text
    assert "urlconf" not in answer.text.lower() and "DEBUG" not in answer.text


@pytest.mark.parametrize("server", ["nginx", "gunicorn"])  # the second: WhiteNoise, where no nginx is in front
def test_static_files_with_debug_off(site: Site, server: str) -> None:
    page = get(f"{site.gunicorn.url}/trails/", X_Forwarded_Proto="https").text
    [stylesheet] = re.findall(r'<link rel="stylesheet" href="([^"]+)"', page)
    assert re.fullmatch(r"/static/trails/\w+\.[0-9a-f]{12}\.css", stylesheet), "its name changes with its content"
    answer = get(getattr(site, server).url + stylesheet, X_Forwarded_Proto="https")
    assert (answer.status_code, answer.headers["content-type"].split(";")[0]) == (200, "text/css")
    assert "immutable" in answer.headers["cache-control"]


def test_without_collectstatic_every_page_is_an_error(site: Site) -> None:
    """The page names a stylesheet that is not in the manifest. What the log says is what readers search for."""
    code = "from django.test import Client; Client(headers={'host': 'cairn.example'}).get('/trails/', secure=True)"
    manifest = site.folder / "staticfiles" / "staticfiles.json"
    manifest.rename(manifest.with_suffix(".away"))
    try:
        done = site.manage("shell", "--no-imports", "--command", code)
    finally:
        manifest.with_suffix(".away").rename(manifest)
    assert "ValueError: Missing staticfiles manifest entry for 'trails/" in done.stderr


def test_too_large_an_upload_ends_at_nginx(site: Site) -> None:
    answer = httpx2.post(f"{site.nginx.url}/trails/1/reports/new/", content=b"x" * 7_000_000, headers={"Host": "cairn.example"})
    assert answer.status_code == 413


def test_the_health_check_notices_a_database_that_is_gone(site: Site) -> None:
    code = "from django.test import Client; print(Client(headers={'host': 'cairn.example'}).get('/health/').status_code)"
    done = site.manage("shell", "--no-imports", "--command", code, DATABASE_URL=f"sqlite:///{site.folder}/no-such-folder/cairn.sqlite3")
    assert done.stdout.strip() == "503", done.stderr
