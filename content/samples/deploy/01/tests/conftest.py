import secrets
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

import servers
from servers import Server

type Nginx = Callable[..., AbstractContextManager[Server]]


@dataclass
class Site:
    folder: Path  # Cairn's
    environment: dict[str, str]
    gunicorn: Server
    nginx: Server

    def manage(self, *arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run([sys.executable, "manage.py", *arguments], cwd=self.folder, text=True, capture_output=True,
                              env=servers.clean() | self.environment | environment, timeout=120)


@contextmanager
def start_nginx(upstream: str, folder: Path, change: Callable[[str], str] = str) -> Iterator[Server]:
    try:
        with servers.nginx(upstream, folder, change) as server:
            yield server
    except FileNotFoundError as error:
        pytest.skip(f"not run: {error}")


@pytest.fixture(scope="session")
def nginx() -> Nginx:
    return start_nginx


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Cairn as on a server: its own folder, settings in the environment, gunicorn, nginx in front."""
    folder = tmp_path_factory.mktemp("srv") / "cairn"
    shutil.copytree(servers.CAIRN, folder, ignore=shutil.ignore_patterns("__pycache__", "*.sqlite3", ".venv"))
    shutil.copy(servers.HERE / "gunicorn.conf.py", folder)
    environment = {
        "SECRET_KEY": secrets.token_hex(32), "ALLOWED_HOSTS": "cairn.example", "DATABASE_URL": f"sqlite:///{folder}/cairn.sqlite3",
        "BEHIND_PROXY": "1", "PYTHONUNBUFFERED": "1",
    }
    site = Site(folder, environment, None, None)  # type: ignore[arg-type]
    for command in (("migrate", "--no-input"), ("collectstatic", "--no-input"), ("seed",)):
        done = site.manage(*command)
        assert done.returncode == 0, done.stderr
    log = folder / "gunicorn.log"
    with servers.gunicorn("-c gunicorn.conf.py config.wsgi", log, cwd=folder, **environment) as site.gunicorn:
        with start_nginx(site.gunicorn.url, folder) as site.nginx:
            yield site
