import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

import lab


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    lab.build()
    return tmp_path / lab.DATABASE


@pytest.fixture
def db(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(lab.connect(path)) as connection:
        yield connection
