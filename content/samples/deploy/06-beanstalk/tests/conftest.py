import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest

import beanstalk

VISITOR = "198.51.100.7"


def load(name: str, file: Path) -> ModuleType:
    """A module of another sample."""
    spec = importlib.util.spec_from_file_location(name, file)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


postgresql = load("postgresql_server", beanstalk.SAMPLES / "db-lab" / "02" / "server.py")
servers = load("deploy_servers", beanstalk.SAMPLES / "deploy" / "01" / "servers.py")


@pytest.fixture(scope="session")
def given() -> Iterator[dict[str, str]]:
    """The environment of an instance: the options, and the secrets that their names stand for."""
    try:
        with postgresql.database() as url:
            secrets = {"SECRET_KEY": "k3y-" + "0123456789" * 5, "DATABASE_URL": url.replace("postgresql+psycopg://", "postgresql://")}
            assert set(secrets) == set(beanstalk.options("aws:elasticbeanstalk:application:environmentsecrets"))
            yield beanstalk.options("aws:elasticbeanstalk:application:environment") | secrets
    except postgresql.PostgreSQLIsMissing as error:
        pytest.skip(f"not run: {error}")


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory, given: dict[str, str]) -> Path:
    """Deployed: the container commands have run in order."""
    folder = beanstalk.bundle(tmp_path_factory.mktemp("var") / "app")
    for name, entry in sorted(beanstalk.extension()["container_commands"].items()):
        done = beanstalk.run(entry["command"], folder, **given)
        assert done.returncode == 0, f"{name}: {done.stderr}"
    return folder


@dataclass
class Instance:
    url: str  # nginx's, where the load balancer asks

    def get(self, path: str, **headers: str) -> httpx2.Response:
        """As the load balancer asks for a visitor; a header given as "" is left out."""
        sent = {"Host": "cairn.example", "X-Forwarded-Proto": "https", "X-Forwarded-For": VISITOR}
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        return httpx2.get(self.url + path, headers={name: value for name, value in sent.items() if value}, timeout=60)

    def token(self, forwarded_for: str) -> int:
        sent = {"Host": "cairn.example", "X-Forwarded-Proto": "https", "X-Forwarded-For": forwarded_for}
        return httpx2.post(f"{self.url}/api/token", json={}, headers=sent, timeout=60).status_code


@pytest.fixture(scope="session")
def start(app: Path, given: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Instance]]:
    """gunicorn by the Procfile, nginx in front; all are stopped at the end. Only ports differ from an instance's."""
    program = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin:/usr/local/sbin")
    if not program:
        pytest.skip("not run: nginx is missing, install it (Debian, Ubuntu: apt-get install nginx-light; macOS: brew install nginx)")
    started: list[Any] = []

    def begin(*arguments: Any, **more: Any) -> Any:
        manager = servers.running(*arguments, **more)
        server = manager.__enter__()
        started.append(manager)
        return server

    def instance(folder: Path = app, ours: str | None = None, **environment: str) -> Instance:
        place = tmp_path_factory.mktemp("instance")
        behind, port = servers.free_port(), servers.free_port()
        begin(beanstalk.words(beanstalk.web().replace(":8000", f":{behind}")), behind, place / "web.log", cwd=folder, **given | environment)
        upstream = f"http://127.0.0.1:{behind}"
        text = beanstalk.NGINX.format(
            user="user root;" if os.geteuid() == 0 else "", folder=place, port=port, upstream=upstream,
            ours=(beanstalk.health_conf() if ours is None else ours).replace("http://127.0.0.1:8000", upstream))
        (place / "nginx.conf").write_text(text, encoding="utf-8")
        return Instance(begin([program, "-p", place, "-c", place / "nginx.conf"], port, place / "nginx-output.log", cwd=place).url)

    yield instance
    for manager in reversed(started):
        manager.__exit__(None, None, None)
