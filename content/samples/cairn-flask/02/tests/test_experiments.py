"""Mistakes that are easily made here, and what they look like."""

import subprocess
import sys

import pytest
from flask import Flask, current_app, url_for
from werkzeug.routing import BuildError


def test_two_files_that_import_each_other() -> None:
    run = subprocess.run(
        # -P: as the command `flask` does, and `python -m flask` does not, without this folder in front of the path.
        [sys.executable, "-P", "-m", "flask", "--app", "app", "routes"],
        cwd="experiments/cycle",
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert run.returncode != 0
    # With `python -m flask` it is "... from 'app' (consider renaming '.../app.py' if it has the same name as a library ...)".
    assert "ImportError: cannot import name 'app' from partially initialized module 'app' (most likely due to a circular import)" in run.stderr


def test_without_a_context_there_is_no_current_application() -> None:
    with pytest.raises(RuntimeError, match=r"^Working outside of application context\."):
        current_app.config["SECRET_KEY"]


def test_endpoints_begin_with_the_name_of_their_blueprint(app: Flask) -> None:
    message = r"^Could not build url for endpoint 'trail_list'\. Did you mean 'pages.trail_list' instead\?$"
    with app.test_request_context(), pytest.raises(BuildError, match=message):
        url_for("trail_list")
