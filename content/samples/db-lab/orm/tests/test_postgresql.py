"""The same answers from a PostgreSQL of our own, and its log."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.expected import ANSWERS

LAB = Path(__file__).parents[1]


def test_postgresql_answers_the_same() -> None:
    run = subprocess.run([sys.executable, LAB / "tests" / "on_postgresql.py", *ANSWERS, "newest_each", "promises"],
                         capture_output=True, text=True, timeout=180)
    assert run.returncode == 0, run.stderr
    if run.stdout.startswith("not run: "):
        pytest.skip(run.stdout.strip())
    answers, logged = json.loads(run.stdout)
    assert answers.pop("newest_each") == [[1, "mika"], [2, "mika"], [3, "mika"], [4, "jo"]]
    assert "DISTINCT ON (reports.trail_id)" in logged["newest_each"][1]
    assert answers.pop("promises")[1] == (
        'database: new row for relation "parties" violates check constraint "no_more_than_places"')
    assert answers == json.loads(json.dumps(ANSWERS))


def test_the_constraints_in_the_log() -> None:
    run = subprocess.run([sys.executable, LAB / "ask.py", "migrate", "--postgresql"],
                         capture_output=True, text=True, timeout=180)
    if "PostgreSQLIsMissing" in run.stderr:
        pytest.skip("not run: PostgreSQL is missing")
    assert run.returncode == 0, run.stderr
    assert 'ADD CONSTRAINT no_more_than_places CHECK (taken <= (capacity))' in run.stdout
    assert run.stdout.count("UNIQUE INDEX") == 2
