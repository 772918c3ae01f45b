from collections.abc import Iterator

import pytest
from sqlalchemy import Engine, create_engine

from models import Base
from server import PostgreSQLIsMissing, database


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    try:
        with database() as url:
            yield url
    except PostgreSQLIsMissing as error:
        pytest.skip(f"not run: {error}")


@pytest.fixture
def engine(address: str) -> Iterator[Engine]:
    engine = create_engine(address, pool_size=20)
    Base.metadata.create_all(engine)
    yield engine
    Base.metadata.drop_all(engine)
    engine.dispose()
