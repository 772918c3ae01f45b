"""Keeps what passed, so that what has not changed need not run again: in .cache/samples/passed, which Git ignores.

A result is found by a hash of everything that it can depend on: the files, this program, the packages, the programs of the
machine. It is good for 30 days. GUIDE_SAMPLES=again runs everything, whatever was kept; a new machine has nothing to find.
"""

import hashlib
import importlib.metadata
import json
import os
import platform
import shutil
import subprocess
import time
from functools import cache
from pathlib import Path
from typing import Any

from runner.steps import SAMPLES, Step

FOLDER = Path(os.environ.get("SAMPLES_CACHE") or SAMPLES.parents[1] / ".cache/samples") / "passed"
DAYS = 30
PROGRAMS = {"bash": "--version", "curl": "--version", "git": "--version", "nginx": "-v", "openssl": "version", "psql": "--version",
            "redis-server": "--version", "valkey-server": "--version"}


def key(verb: str, *parts: str) -> str:
    """Of a result, by what it depends on beside the program and the machine."""
    return hashlib.sha256("\0".join([verb, program(), machine(), *parts]).encode()).hexdigest()


def of_steps(steps: list[Step]) -> str:
    """The files of steps, captured outputs too."""
    return "\n".join(f"{step.name} {of_files(step.folder, below(step.folder))}" for step in steps)


def of_files(folder: Path, files: list[Path]) -> str:
    whole = hashlib.sha256()
    for file in sorted(files):
        whole.update(f"{file.relative_to(folder).as_posix()}\0{hashlib.sha256(file.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()


def below(folder: Path) -> list[Path]:
    """The files of any folder that would belong to it if it were a step."""
    return [folder / path for path in Step(folder).files()]


@cache
def program() -> str:
    return of_files(SAMPLES, [SAMPLES / "run.py", *below(SAMPLES / "runner")])


@cache
def machine() -> str:
    packages = sorted(f"{package.name} {package.version}" for package in importlib.metadata.distributions())
    programs = [f"{path} {version(path, asked)}" for name, asked in PROGRAMS.items() if (path := shutil.which(name))]
    return "\n".join([platform.platform(), platform.python_version(), *packages, *programs])


def version(path: str, asked: str) -> str:
    """nginx says it as an error."""
    return subprocess.run([path, asked], stdout=subprocess.PIPE, stderr=subprocess.STDOUT).stdout.decode(errors="replace")


def find(key: str) -> dict[str, Any] | None:
    file = FOLDER / f"{key}.json"
    try:
        if os.environ.get("GUIDE_SAMPLES") == "again" or time.time() - file.stat().st_mtime > DAYS * 86400:
            return None
        found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
        return found
    except (OSError, ValueError):
        return None  # never kept, or cut short


def keep(key: str, result: dict[str, Any]) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    part = FOLDER / f"{key}.{os.getpid()}.part"
    part.write_text(json.dumps(result), encoding="utf-8")
    part.replace(FOLDER / f"{key}.json")


def forget_old() -> None:
    for file in FOLDER.glob("*"):
        if time.time() - file.stat().st_mtime > DAYS * 86400:
            file.unlink(missing_ok=True)
