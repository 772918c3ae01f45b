import subprocess
import sys
from pathlib import Path

import pytest
from flask import request

import contexts

STEP = Path(__file__).parent.parent


def test_outside_of_a_context():
    with pytest.raises(RuntimeError, match="^Working outside of application context.\n"):
        contexts.outside()


def test_an_application_context_is_no_request():
    with contexts.app.app_context(), pytest.raises(RuntimeError, match="^Working outside of request context.\n"):
        request.args  # noqa: B018


def test_inside():
    assert contexts.inside() == "hut"
    assert contexts.in_a_request() == ("heron", "hut")


def test_a_thread_has_no_context_of_ours():
    client = contexts.app.test_client()
    assert client.get("/broken").text == "Working outside of application context."
    assert client.get("/works").text == "hut"


def test_g_lasts_for_one_request():
    client = contexts.app.test_client()
    assert [client.get("/count").text for _ in range(2)] == ["1", "1"]


def test_the_program():
    run = subprocess.run([sys.executable, "contexts.py"], cwd=STEP, capture_output=True, text=True, check=True)
    assert "a thread:      Working outside" in run.stdout
