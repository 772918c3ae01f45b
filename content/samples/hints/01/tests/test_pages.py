import os
import subprocess
import sys

import pytest
from mypy import api

from pages import trail_page


def test_the_planted_bug_shows_at_run_time() -> None:
    with pytest.raises(AttributeError, match="^'NoneType' object has no attribute 'name'$"):
        trail_page("/trails/2")


def test_the_checker_does_not_look_inside_functions_without_hints() -> None:
    output, _, code = api.run(["--cache-dir", os.devnull, "pages.py"])
    assert (output, code) == ("Success: no issues found in 1 source file\n", 0)


def test_python_ignores_hints() -> None:
    run = subprocess.run([sys.executable, "double.py"], capture_output=True, text=True, check=True)
    assert run.stdout == "4.24.2\n"
