# region: imports
"""Every test works on its own copy of a migrated and seeded SQLite file."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from fastapi.testclient import TestClient
from sqlalchemy.orm import Session

from cairn.database import Sessions, make_engine
from cairn.main import app
from cairn.seed import seed
# endregion


# region: database
@pytest.fixture(scope="session")
def seeded_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Migrate and seed once; to copy the file is faster."""
    file = tmp_path_factory.mktemp("database") / "seeded.sqlite3"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATABASE_URL", f"sqlite:///{file}")
        command.upgrade(Config(toml_file="pyproject.toml"), "head")
    engine = make_engine(f"sqlite:///{file}")
    with Session(engine) as session:
        seed(session)
    engine.dispose()
    return file


@pytest.fixture
def session(seeded_file: Path, tmp_path: Path) -> Iterator[Session]:
    """To look at what a request has left in the database. The application's sessions use the same copy."""
    engine = make_engine(f"sqlite:///{shutil.copy(seeded_file, tmp_path / 'test.sqlite3')}")
    Sessions.configure(bind=engine)
    with Sessions() as session:
        yield session
    engine.dispose()


@pytest.fixture
def client(session: Session) -> TestClient:
    return TestClient(app)
# endregion
