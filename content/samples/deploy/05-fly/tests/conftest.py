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

import fly_io

SECRET_KEY = "k3y-" + "0123456789" * 5
VISITOR, APP = "198.51.100.7", "66.241.125.1"  # the second stands for the app's own address


def load(name: str, file: Path) -> ModuleType:
    """A module of another sample."""
    spec = importlib.util.spec_from_file_location(name, file)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


postgresql = load("postgresql_server", fly_io.SAMPLES / "db-lab" / "02" / "server.py")
servers = load("deploy_servers", fly_io.SAMPLES / "deploy" / "01" / "servers.py")


@dataclass
class Machine:
    url: str
    process: "subprocess.Popen[bytes]"

    def get(self, path: str, **headers: str) -> httpx2.Response:
        """As Fly.io's proxy asks; a header given as "" is left out."""
        sent = {"Host": "cairn-trails.fly.dev", "X-Forwarded-Proto": "https", "X-Forwarded-For": f"{VISITOR}, {APP}"}
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        return httpx2.get(self.url + path, headers={name: value for name, value in sent.items() if value}, timeout=60)


@pytest.fixture(scope="session")
def database_url() -> Iterator[str]:
    try:
        with postgresql.database() as url:
            yield url.replace("postgresql+psycopg://", "postgresql://")
    except postgresql.PostgreSQLIsMissing as error:
        pytest.skip(f"not run: {error}")


@pytest.fixture(scope="session")
def given(database_url: str) -> dict[str, str]:
    """The environment of a machine: the image's, fly.toml's, the secrets."""
    environment, _ = fly_io.image()
    elsewhere = {"FORWARDED_ALLOW_IPS": "192.0.2.1"}  # the proxy is not on this machine, as gunicorn's default would have it
    return environment | fly_io.config()["env"] | {"SECRET_KEY": SECRET_KEY, "DATABASE_URL": database_url} | elsewhere


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory, given: dict[str, str]) -> Path:
    folder = fly_io.app(tmp_path_factory.mktemp("image") / "app")
    released = fly_io.run(fly_io.config()["deploy"]["release_command"], folder, **given)
    assert released.returncode == 0, released.stderr
    return folder


@pytest.fixture(scope="session")
def start(app: Path, given: dict[str, str]) -> Iterator[Callable[..., Machine]]:
    """Starts the image's command; all are stopped at the end."""
    started: list[Any] = []

    def machine(folder: Path = app, command: list[str] | None = None, **environment: str) -> Machine:
        port = servers.free_port()
        log = app.parent / f"machine-{len(started)}.log"
        manager = servers.running(fly_io.words(command or fly_io.image()[1]), port, log, cwd=folder,
                                  **given | {"PORT": str(port)} | environment)
        server = manager.__enter__()
        started.append(manager)
        return Machine(server.url, server.process)

    yield machine
    for manager in started:
        manager.__exit__(None, None, None)
