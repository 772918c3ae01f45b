import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent


def test_the_committed_figures_say_what_they_mean():
    figures = json.loads((PROJECT / "measurements.json").read_text())
    times = figures["milliseconds"]
    assert times["without the cache"] > times["from the cache"] > 0
    assert {"date", "command", "machine", "versions", "load"} <= set(figures)


def test_it_can_be_measured_again(tmp_path):
    copy = shutil.copytree(PROJECT, tmp_path / "project", ignore=shutil.ignore_patterns("tests", "__pycache__"))
    run = subprocess.run([sys.executable, "measure.py", "500"], cwd=copy, capture_output=True, text=True,
                         env=os.environ | {"PYTHONPATH": str(copy)})
    if "not run: " in run.stderr:
        pytest.skip(run.stderr.strip())
    assert run.returncode == 0, run.stderr
    assert json.loads((copy / "measurements.json").read_text())["command"] == "python measure.py 500"
