"""Railway's settings: parsed, and their commands tried where that can be done without the host."""

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).resolve().parents[1]
CAIRN = HERE.parents[1] / "cairn-django" / "08"
GUNICORN = HERE.parents[1] / "deploy" / "01" / "gunicorn.conf.py"

def railway() -> dict[str, Any]:
    return tomllib.loads((HERE / "railway" / "settings.toml").read_text(encoding="utf-8"))


def railway_variables() -> dict[str, str]:
    """As Railway fills them in: its references are replaced by what they stand for."""
    text = (HERE / "railway" / "variables.env").read_text(encoding="utf-8")
    text = text.replace("${{RAILWAY_PUBLIC_DOMAIN}}", "cairn.up.railway.app")
    text = text.replace("${{Postgres.DATABASE_URL}}", "postgresql://postgres:secret@postgres.railway.internal:5432/railway")
    assert "${{" not in text
    return dict(line.split("=", 1) for line in text.splitlines())


def environment(**more: str) -> dict[str, str]:
    return {"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1", "SECRET_KEY": "only-for-tests", **more}


def test_railways_variables_pass_djangos_checks() -> None:
    variables = railway_variables()
    assert variables["SECRET_KEY"] == "", "the key is not in Git"
    done = subprocess.run([sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"], cwd=CAIRN, capture_output=True,
                          text=True, env=environment(**variables | {"SECRET_KEY": "k3y-" + "0123456789" * 5}))
    assert done.returncode == 0, done.stderr


def test_railways_build_command_works(tmp_path: Path) -> None:
    cairn = shutil.copytree(CAIRN, tmp_path / "cairn", ignore=shutil.ignore_patterns("__pycache__", "*.sqlite3"))
    key, _, *arguments = shlex.split(railway()["build_command"])
    done = subprocess.run([sys.executable, *arguments], cwd=cairn, env=environment(SECRET_KEY=key.partition("=")[2]), capture_output=True, text=True)
    assert done.returncode == 0 and (cairn / "staticfiles" / "staticfiles.json").exists(), done.stderr


def test_the_migration_command_works(tmp_path: Path) -> None:
    command = [sys.executable, *shlex.split(railway()["pre_deploy_command"])[1:]]
    done = subprocess.run(command, cwd=CAIRN, env=environment(DATABASE_URL=f"sqlite:///{tmp_path}/db.sqlite3"), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("port, address", [("4321", "0.0.0.0:4321"), ("", "127.0.0.1:8000")])
def test_gunicorn_listens_where_the_host_says(port: str, address: str, tmp_path: Path) -> None:
    cairn = shutil.copytree(CAIRN, tmp_path / "cairn", ignore=shutil.ignore_patterns("__pycache__", "*.sqlite3"))
    shutil.copy(GUNICORN, cairn)
    _, *arguments = shlex.split(railway()["start_command"])
    said = subprocess.run([sys.executable, "-m", "gunicorn", "--print-config", *arguments], cwd=cairn, capture_output=True, text=True,
                          env=environment(**{"PORT": port} if port else {}))
    assert said.returncode == 0, said.stderr
    assert re.search(rf"^bind\s*= (\[')?{re.escape(address)}", said.stdout, re.MULTILINE), said.stdout


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    cairn = shutil.copytree(CAIRN, tmp_path_factory.mktemp("app") / "cairn", ignore=shutil.ignore_patterns("__pycache__", "*.sqlite3"))
    subprocess.run([sys.executable, "manage.py", "collectstatic", "--no-input"], cwd=cairn, env=environment(), check=True, capture_output=True)
    return cairn


@pytest.mark.parametrize("host, status", [("10.0.0.5", 400), ("cairn.example", 200)])
def test_a_health_check_by_address_is_refused(collected: Path, host: str, status: int) -> None:
    """Why healthcheck.railway.app, Railway's own name, has to be in ALLOWED_HOSTS there."""
    code = f"from django.test import Client; print(Client(headers={{'host': {host!r}}}).get('/health/').status_code)"
    done = subprocess.run([sys.executable, "manage.py", "shell", "--no-imports", "--command", code], cwd=collected, capture_output=True,
                          text=True, env=environment(ALLOWED_HOSTS="cairn.example"))
    assert done.stdout.strip() == str(status), done.stderr
