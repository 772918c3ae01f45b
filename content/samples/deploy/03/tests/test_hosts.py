"""The hosts' files: parsed, compared with each other, and their commands tried where that can be done without the host."""

import ast
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml

HERE = Path(__file__).resolve().parents[1]
CAIRN = HERE.parents[1] / "cairn-django" / "08"
GUNICORN = HERE.parents[1] / "deploy" / "01" / "gunicorn.conf.py"
EB = HERE / "elastic-beanstalk"

def procfile(path: Path) -> dict[str, str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    found = [re.fullmatch(r"([A-Za-z0-9_-]+): (.+)", line) for line in lines]
    return {match[1]: match[2] for match in found if match}


def railway() -> dict[str, Any]:
    return tomllib.loads((HERE / "railway" / "settings.toml").read_text(encoding="utf-8"))


def railway_variables() -> dict[str, str]:
    """As Railway fills them in: its references are replaced by what they stand for."""
    text = (HERE / "railway" / "variables.env").read_text(encoding="utf-8")
    text = text.replace("${{RAILWAY_PUBLIC_DOMAIN}}", "cairn.up.railway.app")
    text = text.replace("${{Postgres.DATABASE_URL}}", "postgresql://postgres:secret@postgres.railway.internal:5432/railway")
    assert "${{" not in text
    return dict(line.split("=", 1) for line in text.splitlines())


def fly() -> dict[str, Any]:
    return tomllib.loads((HERE / "fly.toml").read_text(encoding="utf-8"))


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


def test_heroku_has_a_release_phase_and_a_web_process() -> None:
    assert list(procfile(HERE / "Procfile")) == ["release", "web"]


def test_all_hosts_start_and_migrate_in_the_same_way() -> None:
    heroku = procfile(HERE / "Procfile")
    assert railway()["start_command"] == heroku["web"]
    assert railway()["pre_deploy_command"] == heroku["release"] == fly()["deploy"]["release_command"]


def test_all_ask_for_the_same_health_page() -> None:
    asked = {railway()["healthcheck_path"], fly()["http_service"]["checks"][0]["path"],
             extension()["option_settings"]["aws:elasticbeanstalk:environment:process:default"]["HealthCheckPath"]}
    assert asked == {"/health/"}


def test_the_migration_command_works(tmp_path: Path) -> None:
    command = [sys.executable, *shlex.split(procfile(HERE / "Procfile")["release"])[1:]]
    done = subprocess.run(command, cwd=CAIRN, env=environment(DATABASE_URL=f"sqlite:///{tmp_path}/db.sqlite3"), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("port, address", [("4321", "0.0.0.0:4321"), ("", "127.0.0.1:8000")])
def test_gunicorn_listens_where_the_host_says(port: str, address: str, tmp_path: Path) -> None:
    cairn = shutil.copytree(CAIRN, tmp_path / "cairn", ignore=shutil.ignore_patterns("__pycache__", "*.sqlite3"))
    shutil.copy(GUNICORN, cairn)
    _, *arguments = shlex.split(procfile(HERE / "Procfile")["web"])
    said = subprocess.run([sys.executable, "-m", "gunicorn", "--print-config", *arguments], cwd=cairn, capture_output=True, text=True,
                          env=environment(**{"PORT": port} if port else {}))
    assert said.returncode == 0, said.stderr
    assert re.search(rf"^bind\s*= (\[')?{re.escape(address)}", said.stdout, re.MULTILINE), said.stdout


def test_fly() -> None:
    config = fly()
    assert set(config) == {"app", "primary_region", "kill_signal", "kill_timeout", "build", "deploy", "env", "http_service", "mounts", "vm"}
    assert config["http_service"]["auto_stop_machines"] in {"off", "stop", "suspend"}
    assert config["http_service"]["force_https"] is True
    assert f"EXPOSE {config['http_service']['internal_port']}" in (HERE / "Dockerfile").read_text(encoding="utf-8")
    assert config["http_service"]["checks"][0]["headers"]["Host"] == config["env"]["ALLOWED_HOSTS"] == f"{config['app']}.fly.dev"
    assert config["env"]["MEDIA_ROOT"].startswith(config["mounts"]["destination"] + "/"), "photos are on the volume"
    graceful = re.search(r"^graceful_timeout = (\d+)", GUNICORN.read_text(encoding="utf-8"), re.MULTILINE)
    assert graceful and config["kill_timeout"] > int(graceful[1])


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    cairn = shutil.copytree(CAIRN, tmp_path_factory.mktemp("app") / "cairn", ignore=shutil.ignore_patterns("__pycache__", "*.sqlite3"))
    subprocess.run([sys.executable, "manage.py", "collectstatic", "--no-input"], cwd=cairn, env=environment(), check=True, capture_output=True)
    return cairn


@pytest.mark.parametrize("host, status", [("10.0.0.5", 400), ("cairn.example", 200)])
def test_a_health_check_by_address_is_refused(collected: Path, host: str, status: int) -> None:
    """Why the name is set in fly.toml and in health.conf, and why Railway's healthcheck.railway.app is in ALLOWED_HOSTS there."""
    code = f"from django.test import Client; print(Client(headers={{'host': {host!r}}}).get('/health/').status_code)"
    done = subprocess.run([sys.executable, "manage.py", "shell", "--no-imports", "--command", code], cwd=collected, capture_output=True,
                          text=True, env=environment(ALLOWED_HOSTS="cairn.example"))
    assert done.stdout.strip() == str(status), done.stderr


def extension() -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load((EB / "ebextensions" / "cairn.config").read_text(encoding="utf-8"))
    return content


def test_elastic_beanstalk_options_are_texts_and_hold_no_secret() -> None:
    assert set(extension()) == {"option_settings", "container_commands"}
    for namespace, options in extension()["option_settings"].items():
        assert namespace.startswith("aws:")
        assert all(isinstance(value, str | bool) for value in options.values()), "0 and yes would become something else"
        assert not re.search("SECRET|PASSWORD|DATABASE_URL", " ".join(options))


def test_one_instance_migrates() -> None:
    commands = extension()["container_commands"]
    assert commands["01_migrate"]["leader_only"] is True and "leader_only" not in commands["02_collectstatic"]


def test_gunicorn_listens_where_elastic_beanstalks_nginx_asks() -> None:
    assert "--bind 127.0.0.1:8000" in procfile(EB / "Procfile")["web"]


def test_nginx_reads_the_health_page(tmp_path: Path) -> None:
    program = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin:/usr/local/sbin")
    if not program:
        pytest.skip("not run: nginx is missing, install it (Debian, Ubuntu: apt-get install nginx-light; macOS: brew install nginx)")
    part = (EB / "platform" / "nginx" / "conf.d" / "elasticbeanstalk" / "health.conf").read_text(encoding="utf-8")
    (tmp_path / "nginx.conf").write_text(
        f"pid {tmp_path}/pid; error_log {tmp_path}/log; events {{}} http {{ access_log off; server {{ listen 127.0.0.1:65000;\n{part}\n}} }}")
    done = subprocess.run([program, "-t", "-p", tmp_path, "-c", tmp_path / "nginx.conf"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_the_bundle(tmp_path: Path) -> None:
    cairn = shutil.copytree(CAIRN, tmp_path / "cairn", ignore=shutil.ignore_patterns("__pycache__", "*.sqlite3"))
    (cairn / ".env").write_text("SECRET_KEY=secret")
    pack = [sys.executable, str(EB / "bundle.py"), str(cairn), str(tmp_path / "cairn.zip")]
    refused = subprocess.run(pack, capture_output=True, text=True)
    assert refused.returncode == 1 and "has no requirements.txt" in refused.stderr
    (cairn / "requirements.txt").write_text("django>=5.2,<5.3\n")
    subprocess.run(pack, check=True)
    names = set(zipfile.ZipFile(tmp_path / "cairn.zip").namelist())
    assert {"manage.py", "requirements.txt", "Procfile", ".ebextensions/cairn.config",
            ".platform/nginx/conf.d/elasticbeanstalk/health.conf"} <= names
    assert ".env" not in names and not any(name.startswith("tests/") for name in names)


def test_cairn_has_no_syntax_that_python_3_13_lacks() -> None:
    """Elastic Beanstalk's newest branch (checked on 2026-11-22) has Python 3.13."""
    for file in CAIRN.rglob("*.py"):
        ast.parse(file.read_text(encoding="utf-8"), feature_version=(3, 13))
