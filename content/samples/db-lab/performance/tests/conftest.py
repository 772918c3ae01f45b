import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

FOLDER = tempfile.TemporaryDirectory(prefix="cairn-")
os.environ["CAIRN_FILE"] = str(Path(FOLDER.name) / "cairn.sqlite3")

import pytest  # noqa: E402
from sqlalchemy import Engine, create_engine  # noqa: E402

from server import PostgreSQLIsMissing, database  # noqa: E402


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    try:
        with database() as url:
            yield url
    except PostgreSQLIsMissing as error:
        pytest.skip(f"not run: {error}")


@pytest.fixture(scope="session")
def engine(address: str) -> Iterator[Engine]:
    from plans import fill

    engine = create_engine(address)
    fill(engine)
    yield engine
    engine.dispose()
