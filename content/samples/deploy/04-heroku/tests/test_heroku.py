"""The Procfile's commands, really run, with what the buildpack and the router would give them."""

import re
import signal
from collections.abc import Callable
from pathlib import Path

import httpx2
import pytest
from sqlalchemy import create_engine
from sqlalchemy.exc import NoSuchModuleError

import heroku
from tests.conftest import Dyno


@pytest.fixture(scope="module")
def web(start: Callable[..., Dyno]) -> Dyno:
    return start()


def test_the_procfile_has_a_release_phase_and_a_web_process() -> None:
    assert list(heroku.procfile()) == ["release", "web"]


def test_python_version_names_a_version_that_the_buildpack_takes() -> None:
    text = (heroku.HERE / ".python-version").read_text(encoding="utf-8")
    assert text == "3.14\n"
    assert text == (heroku.CAIRN / ".python-version").read_text(encoding="utf-8")


def test_the_build_needs_the_key_before_the_first_push(tmp_path: Path) -> None:
    folder = heroku.slug(tmp_path / "app")
    refused = heroku.build(folder)
    assert refused.returncode == 1
    assert "ImproperlyConfigured: Set the environment variable SECRET_KEY" in refused.stderr
    assert heroku.build(folder, SECRET_KEY="any").returncode == 0


def test_without_the_database_everything_seems_to_work(tmp_path: Path) -> None:
    """Cairn falls back to SQLite, on a disk that Heroku throws away with the next restart."""
    folder = heroku.slug(tmp_path / "app")
    assert heroku.build(folder, **heroku.CONFIG).returncode == 0
    assert heroku.run(heroku.procfile()["release"], folder, **heroku.CONFIG, **heroku.BUILDPACK).returncode == 0
    assert (folder / "db.sqlite3").exists()


def test_djangos_checks_find_nothing(slug: Path, database_url: str) -> None:
    done = heroku.run("python manage.py check --deploy --fail-level WARNING", slug, **heroku.CONFIG, DATABASE_URL=database_url)
    assert (done.returncode, done.stdout) == (0, "System check identified no issues (2 silenced).\n"), done.stderr


def test_the_release_command_may_run_again(slug: Path, database_url: str) -> None:
    """It does, with each change of a config var."""
    done = heroku.run(heroku.procfile()["release"], slug, **heroku.CONFIG, DATABASE_URL=database_url)
    assert done.returncode == 0 and "No migrations to apply." in done.stdout


def test_the_health_page_answers_and_asks_postgresql(web: Dyno) -> None:
    answer = web.get("/health/")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})


def test_the_page_has_its_style(web: Dyno) -> None:
    page = web.get("/trails/")
    assert page.status_code == 200
    [stylesheet] = re.findall(r'<link rel="stylesheet" href="([^"]+)"', page.text)
    assert web.get(stylesheet).headers["content-type"].split(";")[0] == "text/css"


@pytest.mark.parametrize("host", ["cairn-trails.herokuapp.com", "other.herokuapp.com", "127.0.0.1"])
def test_only_the_app_s_own_name_is_answered(web: Dyno, host: str) -> None:
    assert web.get("/trails/", Host=host).status_code == 400


def test_http_is_sent_to_https_once(web: Dyno) -> None:
    answer = web.get("/trails/", X_Forwarded_Proto="http")
    assert (answer.status_code, answer.headers["location"]) == (301, f"https://{heroku.DOMAIN}/trails/")


def test_the_redirect_ends_because_the_buildpack_lets_gunicorn_believe_the_router(start: Callable[..., Dyno]) -> None:
    """BEHIND_PROXY says the same to Django. Without both, every page is a redirect to itself."""
    assert start(BEHIND_PROXY="").get("/trails/").status_code == 200
    assert start(FORWARDED_ALLOW_IPS="127.0.0.9").get("/trails/").status_code == 200
    assert start(BEHIND_PROXY="", FORWARDED_ALLOW_IPS="127.0.0.9").get("/trails/").status_code == 301


def test_a_visitor_s_own_header_does_not_make_a_new_visitor(start: Callable[..., Dyno]) -> None:
    """The router appends what it saw to what it got; Cairn counts from the right."""
    web = start(WEB_CONCURRENCY="1", TOKEN_RATE="3/min")

    def ask(header: str) -> int:
        sent = {"Host": heroku.DOMAIN, "X-Forwarded-Proto": "https", "X-Forwarded-For": header}
        return httpx2.post(f"{web.url}/api/token", json={}, headers=sent, timeout=60).status_code

    assert 429 not in [ask(f"203.0.113.{invented}, 198.51.100.7") for invented in range(3)]
    assert ask("203.0.113.77, 198.51.100.7") == 429
    assert ask("203.0.113.77, 198.51.100.8") != 429


def test_gunicorn_is_set_up_for_the_router(slug: Path) -> None:
    program, rest = heroku.procfile()["web"].split(maxsplit=1)
    said = heroku.run(f"{program} --print-config {rest}", slug, **heroku.CONFIG, **heroku.BUILDPACK, PORT="4321").stdout
    values = dict(re.findall(r"^(\w+)\s*= (.+)$", said, re.MULTILINE))
    assert values["bind"] == "['0.0.0.0:4321']"
    assert int(values["keepalive"]) > 90, "the router keeps idle connections for 90 seconds"
    assert int(values["graceful_timeout"]) < 30, "SIGKILL follows SIGTERM after 30 seconds"
    held = int(values["workers"]) * int(values["threads"])
    assert 2 * held < 20, "old and new dyno together, of the 20 connections of the smallest database"


def test_sigterm_ends_it_without_an_error(start: Callable[..., Dyno]) -> None:
    dyno = start()
    dyno.process.send_signal(signal.SIGTERM)
    assert dyno.process.wait(60) == 0


def test_sqlalchemy_does_not_know_herokus_scheme() -> None:
    """For readers with Flask or FastAPI: Cairn's config.py writes postgresql+psycopg:// in its place."""
    with pytest.raises(NoSuchModuleError, match="^Can't load plugin: sqlalchemy.dialects:postgres$"):
        create_engine("postgres://cairn:secret@db.example/cairn")
    create_engine("postgresql+psycopg://cairn:secret@db.example/cairn")
