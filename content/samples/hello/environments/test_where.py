import os
import runpy
import subprocess
import sys
from pathlib import Path

import pytest
import stand_in

WHERE = str(Path(__file__).with_name("where.py"))


def run(python: str | Path, *arguments: str) -> str:
    # Activating an environment puts its folder first in PATH and sets VIRTUAL_ENV; only the first matters to Python.
    return subprocess.run([python, *arguments, WHERE], check=True, capture_output=True, text=True).stdout


def test_two_environments_stand_side_by_side(tmp_path):
    old = stand_in.make(tmp_path / "flask-old" / ".venv", "3.0.3")
    new = stand_in.make(tmp_path / "flask-new" / ".venv", "3.1.3")

    assert f"Environment: {tmp_path / 'flask-old' / '.venv'}\nFlask: 3.0.3\n" == run(old)
    assert f"Environment: {tmp_path / 'flask-new' / '.venv'}\nFlask: 3.1.3\n" == run(new)


def test_the_interpreter_decides_and_not_the_folder_you_are_in(tmp_path, monkeypatch):
    new = stand_in.make(tmp_path / "flask-new" / ".venv", "3.1.3")
    (tmp_path / "flask-old").mkdir()
    monkeypatch.chdir(tmp_path / "flask-old")
    monkeypatch.setenv("PATH", f"{new.parent}{os.pathsep}{os.environ['PATH']}")

    found = subprocess.run(["python", WHERE], check=True, capture_output=True, text=True).stdout

    assert "Flask: 3.1.3" in found


def test_without_an_environment(monkeypatch, capsys):
    monkeypatch.setattr(sys, "prefix", sys.base_prefix)
    runpy.run_path(WHERE)

    assert "none, this Python belongs to the whole computer" in capsys.readouterr().out


def test_without_flask():
    assert "Flask: not installed here" in run(sys.executable, "-S")


@pytest.mark.parametrize("version", ["3.0.3", "3.1.3"])
def test_says_what_it_found(version, monkeypatch, capsys):
    monkeypatch.setattr("importlib.metadata.version", lambda name: version)
    monkeypatch.setattr(sys, "prefix", "/home/you/.venv")
    runpy.run_path(WHERE)

    assert capsys.readouterr().out == f"Environment: /home/you/.venv\nFlask: {version}\n"
