"""The faults, what each tool shows of them, and the mended application."""

import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import app as faulty
import fixed
import pytest
from werkzeug.debug import DebuggedApplication
from werkzeug.test import Client

FOLDER = Path(__file__).resolve().parent.parent


@pytest.fixture(autouse=True, scope="module")
def engines() -> Iterator[None]:
    yield
    faulty.engine.dispose()
    fixed.engine.dispose()


def test_a_trail_without_reports_crashes(caplog: pytest.LogCaptureFixture) -> None:
    answer = faulty.app.test_client().get("/trails/2")
    assert answer.status_code == 500
    assert "max()" not in answer.text  # visitors learn nothing
    assert "Exception on /trails/2 [GET]" in caplog.text  # the log does
    assert "ValueError: max() iterable argument is empty" in caplog.text


def test_debug_page_shows_line_and_message() -> None:
    faulty.app.testing = True
    try:
        with Client(DebuggedApplication(faulty.app)).get("/trails/2") as answer:
            page = answer.text
    finally:
        faulty.app.testing = False
    assert "ValueError: max() iterable argument is empty" in page
    assert "newest = max(report.observed_on for report in trail.reports)" in page


def debugger(path: str, *commands: str) -> str:
    ran = subprocess.run([sys.executable, "look.py", path], cwd=FOLDER, input="\n".join(commands) + "\n",
                         capture_output=True, text=True, timeout=60)
    return ran.stdout


def test_debugger_stands_where_it_happened() -> None:
    said = debugger("/trails/2", "p trail.name, trail.reports", "q")
    assert "ValueError: max() iterable argument is empty" in said
    assert "-> newest = max(report.observed_on for report in trail.reports)" in said
    assert "('Kestrel Ridge', [])" in said


def test_the_list_lies_without_an_error(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, logger="app"):
        answer = faulty.app.test_client().get("/trails/?status=Open")
    assert (answer.status_code, "No trails" in answer.text) == (200, True)
    assert "status 'Open': 0 trails" in caplog.text


def test_sql_log_shows_the_value_that_was_asked_for() -> None:
    code = "from app import app; app.test_client().get('/trails/?status=Open')"
    environment = {"SQL_LOG": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    ran = subprocess.run([sys.executable, "-c", code], cwd=FOLDER, env=environment, capture_output=True, text=True, timeout=60)
    assert "WHERE trails.status = ?" in ran.stderr
    assert ran.stderr.count("('Open',)") == 1


def test_fixed() -> None:
    client = fixed.app.test_client()
    assert "Kestrel Ridge" in client.get("/trails/?status=Open").text
    assert "Last report: none yet" in client.get("/trails/2").text
    assert "Last report: 2026-11-20" in client.get("/trails/1").text
    assert client.get("/trails/3").status_code == 404
