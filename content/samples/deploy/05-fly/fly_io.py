"""Cairn as in its image and with the settings of fly.toml, without Docker and without Fly.io."""

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
SAMPLES = HERE.parents[1]
CAIRN = SAMPLES / "cairn-django" / "08"
DOCKERFILE = SAMPLES / "deploy" / "03" / "Dockerfile"

# The keys of https://fly.io/docs/reference/configuration/ (2026-08-07) that this page uses. A misspelled one is ignored by Fly.io.
TEXT, DURATION = {"type": "string"}, {"type": "string", "pattern": "^[0-9]+(s|m)$"}


def table(required: str, **properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": required.split(), "additionalProperties": False}


SCHEMA = table(
    "app primary_region http_service",
    app={"type": "string", "pattern": "^[a-z0-9-]+$"},
    primary_region={"type": "string", "pattern": "^[a-z]{3}$"},
    kill_signal={"enum": ["SIGINT", "SIGTERM", "SIGQUIT", "SIGUSR1", "SIGUSR2", "SIGKILL", "SIGSTOP"]},
    kill_timeout={"type": "integer", "minimum": 1, "maximum": 300},
    deploy=table("release_command", release_command=TEXT),
    env={"type": "object", "additionalProperties": TEXT},
    http_service=table(
        "internal_port",
        internal_port={"type": "integer"},
        force_https={"type": "boolean"},
        auto_stop_machines={"enum": ["off", "stop", "suspend"]},
        auto_start_machines={"type": "boolean"},
        min_machines_running={"type": "integer", "minimum": 0},
        concurrency=table("type soft_limit", type={"enum": ["requests", "connections"]}, soft_limit={"type": "integer"}),
        checks={"type": "array", "items": table(
            "path", method={"enum": ["GET", "HEAD"]}, path={"type": "string", "pattern": "^/"}, interval=DURATION, timeout=DURATION,
            grace_period=DURATION, headers={"type": "object", "additionalProperties": TEXT})},
    ),
    mounts=table("source destination", source={"type": "string", "pattern": "^[a-z0-9_]+$"},
                 destination={"type": "string", "pattern": "^/."}, initial_size={"type": "string", "pattern": "^[0-9]+gb$"}),
    vm={"type": "array", "items": table("size memory", size=TEXT, memory={"type": "string", "pattern": "^[0-9]+(mb|gb)$"})},
)


def config(*more: str) -> dict[str, Any]:
    """fly.toml, with other files of this folder added at its end."""
    return tomllib.loads("\n".join((HERE / name).read_text(encoding="utf-8") for name in ("fly.toml", *more)))


def image() -> tuple[dict[str, str], list[str]]:
    """ENV and CMD of the last stage of the Dockerfile."""
    stage = DOCKERFILE.read_text(encoding="utf-8").replace("\\\n", "").rsplit("\nFROM ", 1)[1]
    environment = dict(pair.split("=", 1) for line in re.findall(r"^ENV (.+)$", stage, re.MULTILINE) for pair in line.split())
    [command] = re.findall(r"^CMD (.+)$", stage, re.MULTILINE)
    return {name: value for name, value in environment.items() if name != "PATH"}, json.loads(command)


def app(folder: Path) -> Path:
    """/app of the image."""
    shutil.copytree(CAIRN, folder, ignore=shutil.ignore_patterns("__pycache__", "*.sqlite3", ".venv", "staticfiles", "media"))
    shutil.copy(SAMPLES / "deploy" / "01" / "gunicorn.conf.py", folder)
    built = run("python manage.py collectstatic --no-input", folder, SECRET_KEY="only-for-collectstatic")
    assert built.returncode == 0, built.stderr
    return folder


def words(command: str | list[str]) -> list[str]:
    program, *arguments = command.split() if isinstance(command, str) else command
    return [sys.executable, *(["-m", program] if program != "python" else []), *arguments]


def run(command: str, folder: Path, **environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(words(command), cwd=folder, capture_output=True, text=True, timeout=120,
                          env={"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1"} | environment)
