import logging
import subprocess
import sys

import pytest
from flask import Flask
from trails.models import Trail

# region: first
from trails.web import app


@pytest.fixture
def client():
    return app.test_client()


def test_an_exception_becomes_a_404(client):
    response = client.get("/trails/99")

    assert response.status_code == 404
    assert response.text == "<h1>There is no trail 99.</h1>"


# endregion
def test_detail_and_its_log_line(client, caplog):
    caplog.set_level(logging.INFO)

    assert client.get("/trails/1").text == "<h1>Heron Loop</h1><p>4.2 km</p>"
    assert "trail_detail {'trail_id': 1}" in caplog.text


def test_the_file_is_sent_line_by_line(client):
    assert client.get("/trails.txt").text == "Heron Loop: 4.2 km\nCedar Ridge: 11.5 km\nMill Path: 2.8 km\n"


def test_each_trail_has_a_list_of_its_own():
    first, second = Trail(1, "Heron Loop", 4.2), Trail(2, "Cedar Ridge", 11.5)
    first.tags.append("shade")

    assert second.tags == []
    assert first == Trail(1, "Heron Loop", 4.2, ["shade"])  # compared by value


def test_without_wraps_two_views_have_one_name():
    web = Flask("web")

    def careless(function):
        def wrapper():
            return function()

        return wrapper

    web.get("/a")(careless(lambda: "a"))
    with pytest.raises(AssertionError, match="View function mapping is overwriting an existing endpoint function: wrapper"):
        web.get("/b")(careless(lambda: "b"))


def test_a_module_of_a_package_is_not_a_script():
    run = subprocess.run([sys.executable, "trails/web.py"], capture_output=True, text=True)

    assert "ImportError: attempted relative import with no known parent package" in run.stderr
    assert subprocess.run([sys.executable, "-m", "trails.web"]).returncode == 0
