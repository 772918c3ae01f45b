# region: first
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from hazard import app as module
from hazard.app import MAX_BODY, MAX_TEXTS, app
from hazard.model import Model, load

ICE = "Sheet ice below the hut, somebody has fallen."


def test_one_report(client: TestClient) -> None:
    answer = client.post("/predict", json={"body": ICE})
    assert answer.status_code == 200
    assert answer.json() == {"severity": "high", "confidence": pytest.approx(0.95, abs=0.05), "model": "hazard-1"}


def test_many_reports_in_the_order_in_which_they_came(client: TestClient) -> None:
    answer = client.post("/predict/batch", json={"bodies": [ICE, "The bench by the lake is broken."]})
    assert [result["severity"] for result in answer.json()["results"]] == ["high", "low"]
# endregion


def test_an_older_model_by_its_name(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MODEL_FOLDER", str(folder))
    monkeypatch.setenv("MODEL_VERSION", "hazard-0")
    with TestClient(app) as client:
        assert client.get("/health").json() == {"status": "ok", "model": "hazard-0"}


# region: loaded
def test_it_is_loaded_once_and_before_the_first_request(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded: list[str] = []

    def counting(folder: Path, version: str) -> Model:
        loaded.append(version)
        return load(folder, version)

    monkeypatch.setattr(module, "load", counting)
    monkeypatch.setenv("MODEL_FOLDER", str(folder))
    with TestClient(app) as client:
        assert loaded == ["hazard-1"]
        for _ in range(3):
            client.post("/predict", json={"body": ICE})
    assert loaded == ["hazard-1"]


def test_without_a_model_it_does_not_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MODEL_FOLDER", str(tmp_path))
    with pytest.raises(FileNotFoundError, match="hazard-1.json"), TestClient(app):
        pass
# endregion


# region: refused
@pytest.mark.parametrize("path, content, place", [
    ("/predict", {}, ["body", "body"]),
    ("/predict", {"body": "   short   "}, ["body", "body"]),
    ("/predict", {"body": "x" * 2001}, ["body", "body"]),
    ("/predict", {"body": 12345678901}, ["body", "body"]),
    ("/predict", {"body": ICE, "severity": "low"}, ["body", "severity"]),
    ("/predict/batch", {"bodies": []}, ["body", "bodies"]),
    ("/predict/batch", {"bodies": [ICE] * (MAX_TEXTS + 1)}, ["body", "bodies"]),
    ("/predict/batch", {"bodies": [ICE, "short"]}, ["body", "bodies", 1]),
])
def test_what_is_refused(client: TestClient, path: str, content: dict[str, object], place: list[object]) -> None:
    answer = client.post(path, json=content)
    assert answer.status_code == 422
    assert answer.json()["detail"][0]["loc"] == place
# endregion


def test_a_body_that_is_too_large(client: TestClient) -> None:
    answer = client.post("/predict", content=b"x" * (MAX_BODY + 1), headers={"Content-Type": "application/json"})
    assert (answer.status_code, answer.json()) == (413, {"detail": f"At most {MAX_BODY} bytes."})


def test_a_body_that_does_not_say_its_size_is_not_read_to_its_end(client: TestClient) -> None:
    sent = 0

    def endless() -> Iterator[bytes]:
        nonlocal sent
        while sent < 1000:
            sent += 1
            yield b"x" * 65536

    assert client.post("/predict", content=endless(), headers={"Content-Type": "application/json"}).status_code == 413
