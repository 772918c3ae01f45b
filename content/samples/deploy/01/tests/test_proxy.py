"""Who asked? A visitor can write X-Forwarded-For and X-Forwarded-Proto as well as a proxy can."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import servers
from servers import get
from tests.conftest import Nginx

MADE_UP = {"X_Forwarded_For": "203.0.113.9", "X_Forwarded_Proto": "https"}


@pytest.fixture(scope="module")
def application(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with servers.gunicorn("whoami_wsgi", tmp_path_factory.mktemp("wsgi") / "log.txt") as server:
        yield server.url


def appending(site: str) -> str:
    """What many examples show: the address is added to what the visitor sent."""
    assert "X-Forwarded-For $remote_addr;" in site
    return site.replace("X-Forwarded-For $remote_addr;", "X-Forwarded-For $proxy_add_x_forwarded_for;")


def test_the_first_address_is_the_visitors_own_invention(application: str, nginx: Nginx, tmp_path: Path) -> None:
    with nginx(application, tmp_path, appending) as proxy:
        answer = get(proxy.url, **MADE_UP).json()
    assert answer["first"] == "203.0.113.9", "the mistake"
    assert answer["last"] == "127.0.0.1", "the cure in the application: count from the right, one for each proxy of ours"


def test_the_cure_in_nginx(application: str, nginx: Nginx, tmp_path: Path) -> None:
    with nginx(application, tmp_path) as proxy:
        answer = get(proxy.url, **MADE_UP).json()
    assert (answer["first"], answer["last"], answer["scheme"]) == ("127.0.0.1", "127.0.0.1", "http")


def test_the_rehearsal_on_your_own_machine(application: str, tmp_path: Path) -> None:
    try:
        with servers.rehearsal(application, tmp_path) as proxy:
            answer = get(proxy.url, **MADE_UP).json()
    except FileNotFoundError as error:
        pytest.skip(f"not run: {error}")
    assert (answer["first"], answer["last"], answer["scheme"]) == ("127.0.0.1", "127.0.0.1", "http")


def test_gunicorn_believes_this_machine_only(tmp_path: Path) -> None:
    """Our test is on this machine, so gunicorn is told to trust another."""
    with servers.gunicorn("whoami_wsgi --forwarded-allow-ips 192.0.2.1", tmp_path / "log.txt") as server:
        assert get(server.url, **MADE_UP).json()["scheme"] == "http"
    with servers.gunicorn("whoami_wsgi --forwarded-allow-ips *", tmp_path / "log.txt") as server:
        assert get(server.url, **MADE_UP).json()["scheme"] == "https", "the mistake: anybody is believed"


def test_uvicorn_takes_the_last_address_that_is_no_proxy(nginx: Nginx, tmp_path: Path) -> None:
    with servers.uvicorn("whoami_asgi:application", tmp_path / "log.txt") as server:
        assert get(server.url).json() == {"scheme": "http", "address": "127.0.0.1"}
        believed = get(server.url, **MADE_UP).json()
        assert believed == {"scheme": "https", "address": "203.0.113.9"}, "its default believes whoever asks from this machine"
        chain = get(server.url, X_Forwarded_For="203.0.113.9, 198.51.100.7").json()
        assert chain["address"] == "198.51.100.7", "what the last proxy saw, not what the visitor wrote"
        with nginx(server.url, tmp_path) as proxy:
            assert get(proxy.url, **MADE_UP).json() == {"scheme": "http", "address": "127.0.0.1"}


def test_uvicorn_that_trusts_all_takes_the_first(tmp_path: Path) -> None:
    with servers.uvicorn("whoami_asgi:application --forwarded-allow-ips *", tmp_path / "log.txt") as server:
        chain = get(server.url, X_Forwarded_For="203.0.113.9, 198.51.100.7").json()
    assert chain["address"] == "203.0.113.9", "the mistake"


def test_gunicorns_own_asgi_worker_reads_none_of_these_headers(tmp_path: Path) -> None:
    """It serves ASGI applications, but behind a proxy they would take every request for plain HTTP (gunicorn 26.2)."""
    with servers.gunicorn("whoami_asgi:application --worker-class asgi", tmp_path / "log.txt") as server:
        assert get(server.url, **MADE_UP).json() == {"scheme": "http", "address": "127.0.0.1"}
