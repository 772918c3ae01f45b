"""No Docker here: the files are read, and the commands in them are run on their own."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

HERE = Path(__file__).resolve().parents[1]
CAIRN = HERE.parents[1] / "cairn-django" / "08"


@dataclass
class Instruction:
    name: str
    value: str


def dockerfile(path: str = "Dockerfile") -> list[list[Instruction]]:
    """The instructions of each stage."""
    text = re.sub(r"\\\n\s*", "", re.sub(r"^\s*#.*\n", "", (HERE / path).read_text(encoding="utf-8"), flags=re.MULTILINE))
    stages: list[list[Instruction]] = []
    for line in filter(None, text.splitlines()):
        name, value = line.split(maxsplit=1)
        if name == "FROM":
            stages.append([])
        stages[-1].append(Instruction(name, value))
    return stages


def values(stage: list[Instruction], name: str) -> list[str]:
    return [instruction.value for instruction in stage if instruction.name == name]


def test_every_instruction_is_known() -> None:
    names = {instruction.name for stage in dockerfile() for instruction in stage}
    assert names <= {"FROM", "COPY", "ENV", "WORKDIR", "RUN", "USER", "EXPOSE", "CMD"}


def test_both_stages_have_the_same_python_and_no_latest() -> None:
    builder, image = dockerfile()
    assert values(builder, "FROM") == ["python:3.14-slim AS builder"] and values(image, "FROM") == ["python:3.14-slim"]
    assert "latest" not in (HERE / "Dockerfile").read_text(encoding="utf-8")


def test_the_lock_file_is_copied_and_installed_before_the_code() -> None:
    builder, _ = dockerfile()
    steps = [instruction.value for instruction in builder if instruction.name in ("COPY", "RUN")]
    order = [next(number for number, step in enumerate(steps) if text in step) for text in ("uv.lock", "uv sync", ". .", "collectstatic")]
    assert order == sorted(order)


def test_it_does_not_run_as_root_and_hears_signals() -> None:
    image = dockerfile()[-1]
    assert values(image, "USER") == ["10001"] and image[-1].name == "CMD" and image[-1].value.startswith('["gunicorn"')
    assert "--chown" not in values(image, "COPY")[0], "the code belongs to root"


def test_no_secret_stays_in_the_image() -> None:
    for stage in dockerfile():
        assert not re.search("SECRET|PASSWORD|TOKEN", " ".join(values(stage, "ENV") + values(stage, "ARG")))
    ignored = (HERE / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert {".env", "production.env", ".git", ".venv", "media"} <= set(ignored)


def test_collectstatic_needs_no_more_than_the_image_gives_it(tmp_path: Path) -> None:
    [run] = [value for value in values(dockerfile()[0], "RUN") if "collectstatic" in value]
    cairn = shutil.copytree(CAIRN, tmp_path / "cairn", ignore=shutil.ignore_patterns("__pycache__", "*.sqlite3"))
    key, _, *arguments = shlex.split(run)
    name, value = key.split("=")
    done = subprocess.run([sys.executable, *arguments], cwd=cairn, capture_output=True, text=True,
                          env={"PATH": os.environ["PATH"], name: value})
    assert done.returncode == 0, done.stderr
    assert (cairn / "staticfiles" / "staticfiles.json").exists()


def test_without_the_key_the_build_would_stop(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "manage.py", "collectstatic", "--no-input", "--dry-run"], cwd=CAIRN, capture_output=True,
                          text=True, env={"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1"})
    assert done.returncode == 1 and "Set the environment variable SECRET_KEY" in done.stderr


def compose() -> dict[str, dict[str, dict[str, Any]]]:
    content: dict[str, dict[str, dict[str, Any]]] = yaml.safe_load((HERE / "compose.yaml").read_text(encoding="utf-8"))
    return content


def test_compose_starts_in_order() -> None:
    services = compose()["services"]
    assert services["migrate"]["depends_on"] == {"db": {"condition": "service_healthy"}}
    assert services["web"]["depends_on"] == {"migrate": {"condition": "service_completed_successfully"}}
    assert services["web"]["environment"] == services["migrate"]["environment"]


def test_it_is_not_killed_before_gunicorn_has_finished() -> None:
    [graceful] = re.findall(r"^graceful_timeout = (\d+)", (HERE.parent / "01" / "gunicorn.conf.py").read_text(encoding="utf-8"), re.MULTILINE)
    assert int(compose()["services"]["web"]["stop_grace_period"].removesuffix("s")) > int(graceful)


def test_the_database_is_healthy_when_it_can_be_reached_from_another_container() -> None:
    assert "--host" in compose()["services"]["db"]["healthcheck"]["test"]


def test_what_must_stay_is_in_a_volume() -> None:
    volumes = compose()["volumes"]
    for name in ("db", "web"):
        [mount] = compose()["services"][name]["volumes"]
        assert mount.split(":")[0] in volumes


def test_nothing_but_web_is_reached_and_web_from_this_machine_only() -> None:
    ports = {name: service["ports"] for name, service in compose()["services"].items() if "ports" in service}
    assert ports == {"web": ["127.0.0.1:8000:8000"]}


def test_no_password_is_written_into_the_file() -> None:
    text = (HERE / "compose.yaml").read_text(encoding="utf-8")
    assert all(value.strip().startswith("${") for value in re.findall(r"(?:PASSWORD|SECRET_KEY):(.*)", text))


@pytest.mark.parametrize("name", ["SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL", "HTTPS_ONLY"])
def test_the_settings_are_those_that_cairn_reads(name: str) -> None:
    assert name in compose()["services"]["web"]["environment"]
    assert re.search(rf"""['"]{name}['"]""", (CAIRN / "config" / "settings.py").read_text(encoding="utf-8"))


def test_the_models_image_trains_and_starts_what_is_in_the_lock_file() -> None:
    builder, image = dockerfile("model/Dockerfile")
    cairn = dockerfile()
    assert values(builder, "FROM") == values(cairn[0], "FROM") and values(image, "FROM") == values(cairn[1], "FROM")
    assert values(builder, "COPY")[1:] == ["pyproject.toml uv.lock ./", ". ."]
    assert values(image, "USER") == ["10001"] and image[-1].name == "CMD"
    assert "--extra" not in values(builder, "RUN")[0], "there is no database"


def test_the_commands_of_the_models_image_are_those_of_the_host() -> None:
    """Which test_railway_others.py runs."""
    builder, image = dockerfile("model/Dockerfile")
    settings = tomllib.loads((HERE / "railway" / "model.toml").read_text(encoding="utf-8"))
    assert values(builder, "RUN")[-1] == f".venv/bin/{settings['build_command']}"
    assert json.loads(values(image, "CMD")[0]) == shlex.split(settings["start_command"])
