"""The programs that come first in a walk's PATH."""

import importlib.metadata as metadata
import json
import os
import shlex
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent


def install(folder: Path, log: Path) -> dict[str, str]:
    """Writes the shims into a folder; returns what the environment of the reader's commands needs for them."""
    folder.mkdir(parents=True)
    python = sys.executable
    bare = getattr(sys, "_base_executable", python)
    outside = f'exec {shlex.quote(bare)} -S -E "$@"'  # the computer's Python: it has no packages
    no_pip = 'echo "error: externally-managed-environment" >&2; exit 1'
    programs = {"uv": f'exec {shlex.quote(python)} {shlex.quote(str(HERE / "uv.py"))} "$@"',
                "uvx": 'echo "error: the walk has no uvx" >&2; exit 64', "python": outside, "python3": outside, "pip": no_pip, "pip3": no_pip}
    programs["change"] = f'exec {shlex.quote(bare)} -S -E {shlex.quote(str(HERE / "change.py"))} "$@"'
    commands = {entry.name for entry in metadata.entry_points(group="console_scripts")}  # a reader has them only in environments
    programs |= {name: f'echo "{name}: command not found" >&2; exit 127' for name in commands - programs.keys()}
    for name, line in programs.items():
        note = f"""printf '["{name}", "%s"]\\n' "$(printf '%s' "$*" | tr -d '"\\\\' | tr '\\n' ' ')" >> {shlex.quote(str(log))}\n"""
        (folder / name).write_text(f"#!/bin/sh\n{'' if name in ('uv', 'change') else note}{line}\n")
        (folder / name).chmod(0o755)
    return {"WALK_PYTHON": python, "WALK_LOG": str(log), "WALK_SHIMS": str(folder), "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}


def uses(log: Path) -> list[list[str]]:
    found: list[Any] = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()] if log.exists() else []
    return found
