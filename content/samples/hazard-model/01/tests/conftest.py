from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from hazard import train
from hazard.app import app


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two models, as after an update."""
    folder = tmp_path_factory.mktemp("model")
    train.save(train.train(), folder, "hazard-1")
    train.save(train.train(count=300, seed=3), folder, "hazard-0")
    return folder


@pytest.fixture
def client(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    monkeypatch.setenv("MODEL_FOLDER", str(folder))
    with TestClient(app) as client:  # `with` runs the lifespan: without it no model is loaded
        yield client
