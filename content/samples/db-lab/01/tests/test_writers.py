"""Locks: what a busy timeout changes, what WAL changes, and what neither does."""

import multiprocessing
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from lab import connect, transaction
from writers import commit_beside_reader, four_writers, fresh, main, read_then_write, write


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "writers.sqlite3"


@pytest.mark.parametrize("journal", ["delete", "wal"])
def test_without_patience_one_of_four_writes(file: Path, journal: str) -> None:
    assert four_writers(file, journal, timeout=0) == Counter({"wrote": 1, "database is locked": 3})


@pytest.mark.parametrize("journal", ["delete", "wal"])
def test_with_patience_all_four_write(file: Path, journal: str) -> None:
    assert four_writers(file, journal, timeout=5) == Counter({"wrote": 4})


@pytest.mark.parametrize("journal", ["delete", "wal"])
def test_the_second_writer_is_locked_out(file: Path, journal: str) -> None:
    fresh(file, journal)
    context = multiprocessing.get_context("spawn")
    answers = context.SimpleQueue()
    with closing(connect(file)) as first, transaction(first):
        write(file, 0, context.Barrier(1), answers)
    assert answers.get() == "database is locked"


def test_wal_lets_a_writer_commit_beside_a_reader(file: Path) -> None:
    assert commit_beside_reader(file, "delete") == ("database is locked", 8)
    assert commit_beside_reader(file, "wal") == ("committed", 8)


def test_a_read_cannot_become_a_write_after_another_write(file: Path) -> None:
    answer, seconds = read_then_write(file, "BEGIN")
    assert answer == "database is locked (SQLITE_BUSY_SNAPSHOT)"
    assert seconds < 1, "the busy timeout of five seconds was not used"


def test_immediate_takes_the_lock_first(file: Path) -> None:
    assert read_then_write(file, "BEGIN IMMEDIATE")[0] == "wrote"


def test_wal_stays_with_the_file_and_the_timeout_does_not(file: Path) -> None:
    fresh(file, "wal")
    with closing(connect(file, timeout=5)) as db:
        assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert db.execute("PRAGMA busy_timeout").fetchone() == (5000,)
    with closing(sqlite3.connect(file, timeout=0)) as db:
        assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert db.execute("PRAGMA busy_timeout").fetchone() == (0,)


@pytest.mark.parametrize("what", ["reader", "upgrade"])
def test_main(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], what: str) -> None:
    monkeypatch.chdir(tmp_path)
    main(what)
    assert "locked" in capsys.readouterr().out
    assert list(tmp_path.iterdir()) == []
