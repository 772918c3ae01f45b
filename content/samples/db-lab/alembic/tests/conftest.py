from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.config import Config
from sqlalchemy import Engine, create_engine, text

from server import PostgreSQLIsMissing, database

STEP = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    pytest.importorskip("psycopg", reason="not run: psycopg is missing, it is in the extra postgresql")
    try:
        with database() as url:
            yield url
    except PostgreSQLIsMissing as error:
        pytest.skip(f"not run: {error}")


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    """An empty database, of each kind in turn; alembic finds it too."""
    url = f"sqlite:///{tmp_path / 'test.sqlite3'}" if request.param == "sqlite" else request.getfixturevalue("postgresql")
    monkeypatch.setenv("DATABASE_URL", url)
    engine = create_engine(url)
    yield engine
    if engine.dialect.name == "postgresql":
        with engine.begin() as connection:
            connection.execute(text("DROP SCHEMA public CASCADE"))
            connection.execute(text("CREATE SCHEMA public"))
    engine.dispose()


@pytest.fixture
def config() -> Config:
    return Config(STEP / "alembic.ini")
