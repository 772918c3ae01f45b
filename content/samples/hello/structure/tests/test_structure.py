"""Each folder is a state of the reader's project; the same tests look at three of them."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

STEP = Path(__file__).parent.parent


def project(state: str, folder: Path) -> Path:
    """The state as the reader has it: its own files, the tests, and pyproject.toml."""
    shutil.copytree(STEP / state, folder, dirs_exist_ok=True)
    shutil.copy(STEP / "pyproject.toml", folder)
    if not (folder / "tests").exists():
        shutil.copytree(STEP / "one_file/tests", folder / "tests")
    return folder


def run(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=os.environ | {"COLUMNS": "80"}, capture_output=True, text=True
    )


@pytest.mark.parametrize("state", ["one_file", "cured", "package"])
def test_the_readers_tests_pass(state, tmp_path):
    result = run("-m", "pytest", "-q", "-p", "no:cacheprovider", folder=project(state, tmp_path))
    assert result.returncode == 0, result.stdout
    assert "3 passed" in result.stdout


def test_the_split_cannot_be_imported():
    result = run("-c", "import app", folder=STEP / "cycle")
    assert "ImportError: cannot import name 'TRAILS' from 'app' (consider renaming " in result.stderr


def test_in_a_package_python_names_the_circle(tmp_path):
    (tmp_path / "cairn").mkdir()
    for name in "app", "reports":
        code = (STEP / f"cycle/{name}.py").read_text(encoding="utf-8")
        code = code.replace("import reports", "import cairn.reports").replace("from app", "from cairn.app")
        (tmp_path / f"cairn/{name}.py").write_text(code, encoding="utf-8")
    result = run("-c", "import cairn.app", folder=tmp_path)
    assert (
        "ImportError: cannot import name 'TRAILS' from partially initialized module 'cairn.app'"
        " (most likely due to a circular import)" in result.stderr
    )


def test_the_same_circle_entered_elsewhere_holds():
    assert run("-c", "import reports", folder=STEP / "cycle").returncode == 0


def test_started_as_a_script_the_module_exists_twice():
    code = (
        "import runpy; main = runpy.run_path('app.py', run_name='__main__')['app']; import app;"
        "print(main is app.app, *(len(list(one.url_map.iter_rules())) for one in (main, app.app)))"
    )
    assert run("-c", f"import sys; sys.path.insert(0, '.'); {code}", folder=STEP / "cycle").stdout == "False 2 3\n"


@pytest.mark.parametrize("module", ["data", "reports", "app"])
def test_every_module_of_the_cure_can_come_first(module):
    assert run("-c", f"import {module}", folder=STEP / "cured").returncode == 0


def test_a_package_started_by_its_file_knows_no_package():
    result = run("cairn/__init__.py", folder=STEP / "package")
    assert "ModuleNotFoundError: No module named 'cairn'" in result.stderr


def test_two_applications_do_not_share_a_setting():
    code = (
        "from cairn import create_app; one, two = create_app(), create_app();"
        "one.config['PLACE'] = 'hut'; print('PLACE' in two.config)"
    )
    assert run("-c", code, folder=STEP / "package").stdout == "False\n"
