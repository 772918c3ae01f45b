import importlib.util
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest

import heroku


def load(name: str, file: Path) -> ModuleType:
    """A module of another sample."""
    spec = importlib.util.spec_from_file_location(name, file)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


postgresql = load("postgresql_server", heroku.SAMPLES / "db-lab" / "02" / "server.py")
servers = load("deploy_servers", heroku.SAMPLES / "deploy" / "01" / "servers.py")


@pytest.fixture(scope="session")
def database_url() -> Iterator[str]:
    """As Heroku writes it: with postgres:// and nothing of a driver."""
    try:
        with postgresql.database() as url:
            yield url.replace("postgresql+psycopg://", "postgres://")
    except postgresql.PostgreSQLIsMissing as error:
        pytest.skip(f"not run: {error}")


@dataclass
class Dyno:
    url: str
    process: "subprocess.Popen[bytes]"
    log: Path

    def get(self, path: str, **headers: str) -> httpx2.Response:
        """As the router asks: under the visitor's host name, with what it saw in X-Forwarded-*."""
        sent = {"Host": heroku.DOMAIN, "X-Forwarded-Proto": "https", "X-Forwarded-For": "198.51.100.7"}
        return httpx2.get(self.url + path, headers=sent | {name.replace("_", "-"): value for name, value in headers.items()}, timeout=60)


@pytest.fixture(scope="session")
def slug(tmp_path_factory: pytest.TempPathFactory, database_url: str) -> Path:
    """Built, and its release command has run."""
    folder = heroku.slug(tmp_path_factory.mktemp("slug") / "app")
    built = heroku.build(folder, **heroku.CONFIG, DATABASE_URL="postgres://nobody:none@127.0.0.1:9/none")
    assert built.returncode == 0, built.stderr
    released = heroku.run(heroku.procfile()["release"], folder, **heroku.CONFIG, **heroku.BUILDPACK, DATABASE_URL=database_url)
    assert released.returncode == 0, released.stderr
    return folder


@pytest.fixture(scope="session")
def start(slug: Path, database_url: str) -> Iterator[Callable[..., Dyno]]:
    """Starts a web dyno; all are stopped at the end."""
    started: list[Any] = []

    def web(**config: str) -> Dyno:
        port, log = servers.free_port(), slug.parent / f"web.{len(started)}.log"
        given = heroku.CONFIG | heroku.BUILDPACK | {"DATABASE_URL": database_url, "PORT": str(port), "DYNO": "web.1"} | config
        manager = servers.running(heroku.words(heroku.procfile()["web"]), port, log, cwd=slug, **given)
        server = manager.__enter__()
        started.append(manager)
        return Dyno(server.url, server.process, log)

    yield web
    for manager in started:
        manager.__exit__(None, None, None)
