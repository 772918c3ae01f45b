import subprocess
import sys
from pathlib import Path

import pytest

STEP = Path(__file__).parent.parent


def trace(framework, address="/trails/2/"):
    run = subprocess.run(
        [sys.executable, "-W", "error", f"{framework}_trace.py", address], cwd=STEP, capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr
    return [tuple(line.split(maxsplit=1)) for line in run.stdout.splitlines()]


def stages(lines):
    return [who for who, _ in lines]


def test_django():
    lines = trace("django")
    assert stages(lines) == (
        "middleware server signal middleware routing view template view middleware server server signal server".split()
    )
    assert ("view", "starts; in a transaction: False") in lines
    assert ("middleware", "in; the route is None") in lines


def test_flask():
    lines = trace("flask")
    assert stages(lines) == (
        "server middleware before view template view after server teardown middleware server server".split()
    )
    assert ("before", "the route is trail, arguments {'number': 2}") in lines


def test_fastapi():
    lines = trace("fastapi")
    assert stages(lines) == (
        "server middleware dependency dependency endpoint model dependency server server task dependency middleware"
        " server".split()
    )
    assert ("middleware", "in; the endpoint is None") in lines
    assert lines[-3] == ("dependency", "session closes, after the answer")


@pytest.mark.parametrize(
    ("framework", "missing"), [("django", "routing"), ("flask", "view"), ("fastapi", "dependency")]
)
def test_an_unknown_address_passes_middleware_all_the_same(framework, missing):
    lines = trace(framework, "/nothing")
    assert "middleware" in stages(lines) and missing not in stages(lines)
    assert any(what.startswith("hears 404") for _, what in lines)


def test_in_flask_before_request_runs_for_an_unknown_address_too():
    assert ("before", "the route is None, arguments None") in trace("flask", "/nothing")
