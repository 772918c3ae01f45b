import os
import re
import runpy
import subprocess
import sys
import time
from contextlib import contextmanager

import httpx2

# region: test
import pytest
from app import Reports, app, get_reports
from fastapi.testclient import TestClient


@pytest.fixture
def client():
    store = Reports()
    app.dependency_overrides[get_reports] = lambda: store
    yield TestClient(app)
    app.dependency_overrides.clear()


def test_a_report_can_be_read_back(client):
    created = client.post("/reports", json={"trail_id": 2, "body": "Ice on the steps"})

    assert created.status_code == 201
    assert client.get(f"/reports/{created.json()['id']}").json() == created.json()


# endregion
def test_what_is_missing_is_a_404(client):
    response = client.get("/reports/99")

    assert response.status_code == 404
    assert response.json() == {"detail": "There is no such report."}


def test_a_body_that_is_no_report_is_refused(client):
    response = client.post("/reports", json={"trail_id": "two", "body": ""})

    assert response.status_code == 422
    assert [error["loc"] for error in response.json()["detail"]] == [["body", "trail_id"], ["body", "body"]]


def test_middleware_adds_its_header(client):
    assert re.fullmatch(r"app;dur=\d+\.\d", client.get("/reports/99").headers["Server-Timing"])


def test_without_an_override_there_is_one_store_for_the_process():
    client = TestClient(app)
    number = client.post("/reports", json={"trail_id": 1, "body": "Clear"}).json()["id"]

    assert TestClient(app).get(f"/reports/{number}").status_code == 200


@contextmanager
def server(log):
    """A process of its own, as each worker of a server is; yields its address."""
    command = [sys.executable, "-m", "uvicorn", "app:app", "--port", "0"]
    with log.open("w") as file:
        process = subprocess.Popen(command, stdout=file, stderr=file, env=os.environ | {"NO_COLOR": "1"})
    try:
        for _ in range(1200):
            if found := re.search(r"running on (http://\S+)", log.read_text()):
                break
            time.sleep(0.05)
        assert found, log.read_text()
        yield found[1]
    finally:
        process.terminate()
        process.wait()


def test_two_processes_share_no_memory(tmp_path):
    with server(tmp_path / "one.log") as one, server(tmp_path / "two.log") as two:
        number = httpx2.post(f"{one}/reports", json={"trail_id": 2, "body": "Ice"}).json()["id"]

        assert httpx2.get(f"{one}/reports/{number}").status_code == 200
        assert httpx2.get(f"{two}/reports/{number}").status_code == 404


def test_surprises(capsys):
    runpy.run_path("surprises.py")

    assert capsys.readouterr().out.splitlines() == [
        "['search', 'search', 'search']",
        "True False",
        "False False True",
        "3.5 3 -4",
        "still here",
    ]
