"""Does the new test fail before the change and pass after it, and do the old ones still pass?"""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parents[1]
SAMPLES = HERE.parents[1]
FOLDERS = {"django": "cairn-django/08", "flask": "cairn-flask/05", "fastapi": "cairn-fastapi/06"}
LEFT_OUT = shutil.ignore_patterns("__pycache__", ".pytest_cache", ".mypy_cache", ".venv", "*.sqlite3", "outputs")


def suite(folder: Path, name: str, *, changed: bool) -> subprocess.CompletedProcess[str]:
    """The new test and those of the list, against a copy of the application, with or without the change."""
    for part in ("contract/01", FOLDERS[name]):
        shutil.copytree(SAMPLES / part, folder / part, ignore=LEFT_OUT)
    shutil.copy(HERE / "test_max_km.py", folder / "contract/01/tests")
    if changed:
        subprocess.run(["git", "apply", HERE / f"{name}.diff"], cwd=folder / FOLDERS[name], check=True)
    return subprocess.run([sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--tb=line", "--app", name,
                           "tests/test_max_km.py", "tests/test_api_trails.py"],
                          cwd=folder / "contract/01", capture_output=True, text=True, timeout=300)


@pytest.mark.parametrize("name", FOLDERS)
def test_the_change_brings_the_filter_and_breaks_nothing(tmp_path: Path, name: str) -> None:
    run = suite(tmp_path, name, changed=True)
    assert run.returncode == 0, run.stdout + run.stderr


def test_without_the_change_the_new_test_fails(tmp_path: Path) -> None:
    run = suite(tmp_path, "flask", changed=False)
    assert run.returncode == 1 and "4 failed" in run.stdout, run.stdout + run.stderr


def test_the_parts_are_counted() -> None:
    run = subprocess.run([sys.executable, "parts.py"], cwd=HERE, capture_output=True, text=True, check=True)
    assert len(run.stdout.splitlines()) == 8
