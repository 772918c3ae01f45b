from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.orm import Session as OpenSession

import build
import database


@pytest.fixture(autouse=True)
def filled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A fresh database of its own for every test."""
    engine = database.make_engine(f"sqlite:///{tmp_path / 'test.sqlite3'}")
    monkeypatch.setattr(build, "engine", engine)
    database.Session.configure(bind=engine)
    build.build()
    yield
    database.Session.configure(bind=database.engine)
    engine.dispose()


@pytest.fixture
def session() -> Iterator[OpenSession]:
    with database.Session() as session:
        yield session
