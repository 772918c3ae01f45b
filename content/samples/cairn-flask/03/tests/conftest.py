import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from flask_migrate import upgrade

from cairn import create_app, seed
from cairn.config import Settings
from cairn.extensions import db


def make_app(database: Path) -> Flask:
    app = create_app(Settings(secret_key="for-tests", database_url=f"sqlite:///{database}"))
    app.testing = True
    return app


@pytest.fixture(scope="session")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database made by the migrations and the seed, once. Every test works on a copy of its own."""
    file = tmp_path_factory.mktemp("seeded") / "cairn.sqlite3"
    with make_app(file).app_context():
        upgrade()
        assert seed.fill()
        db.engine.dispose()
    return file


@pytest.fixture
def app(seeded: Path, tmp_path: Path) -> Iterator[Flask]:
    app = make_app(Path(shutil.copy(seeded, tmp_path)))
    yield app
    with app.app_context():
        db.engine.dispose()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()
