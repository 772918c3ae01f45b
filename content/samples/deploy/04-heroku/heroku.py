"""What Heroku does with the files of this folder, without Heroku: builds, releases and starts Cairn as its Python buildpack would.

https://github.com/heroku/heroku-buildpack-python, read in version 351 (2026-08-18)
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
SAMPLES = HERE.parents[1]
CAIRN = SAMPLES / "cairn-django" / "08"
DOMAIN = "cairn-trails-1a2b3c4d5e6f.herokuapp.com"

# What the article sets with heroku config:set, and the add-on adds.
CONFIG = {"SECRET_KEY": "k3y-" + "0123456789" * 5, "ALLOWED_HOSTS": DOMAIN, "BEHIND_PROXY": "1"}

# What the buildpack puts into each dyno by itself: vendor/python.gunicorn.sh and vendor/WEB_CONCURRENCY.sh.
BUILDPACK = {"FORWARDED_ALLOW_IPS": "*", "GUNICORN_CMD_ARGS": "--access-logfile -", "WEB_CONCURRENCY": "2"}


def procfile() -> dict[str, str]:
    """Each line is `type: command`; anything else is an error here."""
    processes = {}
    for line in (HERE / "Procfile").read_text(encoding="utf-8").splitlines():
        match = re.fullmatch(r"([A-Za-z0-9_-]+):\s*(\S.*)", line)
        if not match:
            raise ValueError(f"not a line of a Procfile: {line!r}")
        processes[match[1]] = match[2]
    return processes


def slug(folder: Path, cairn: Path = CAIRN) -> Path:
    """A fresh copy of what Git holds, with the files of this page."""
    shutil.copytree(cairn, folder, ignore=shutil.ignore_patterns("__pycache__", "*.sqlite3", ".venv", "staticfiles"))
    shutil.copy(HERE / "Procfile", folder)
    shutil.copy(SAMPLES / "deploy" / "01" / "gunicorn.conf.py", folder)
    return folder


def run(command: str, folder: Path, **environment: str) -> "subprocess.CompletedProcess[str]":
    """A command as in a Procfile; `python` and `gunicorn` are this Python's."""
    return subprocess.run(words(command), cwd=folder, capture_output=True, text=True, timeout=120,
                          env={"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1"} | environment)


def words(command: str) -> list[str]:
    program, *arguments = command.split()
    return [sys.executable, *(["-m", program] if program != "python" else []), *arguments]


def build(folder: Path, **config: str) -> "subprocess.CompletedProcess[str]":
    """The buildpack's last step. It has the config vars, and no database answers it."""
    return run("python manage.py collectstatic --noinput --traceback", folder, **config)
