"""Transactions: both changes or neither."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from lab import connect, transaction
from moderation import main, publish, state_of


def test_both_changes_arrive(db: sqlite3.Connection) -> None:
    publish(db, report=8, trail_status="closed")
    assert state_of(db, report=8) == ("published", "closed")


def test_a_failing_second_change_takes_the_first_back(db: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="CHECK constraint failed: status"):
        publish(db, report=8, trail_status="shut")
    assert state_of(db, report=8) == ("pending", "caution")
    assert not db.in_transaction


def test_without_a_transaction_half_of_it_stays(db: sqlite3.Connection) -> None:
    db.execute("UPDATE reports SET state = 'published' WHERE id = 8")
    with pytest.raises(sqlite3.IntegrityError):
        db.execute("UPDATE trails SET status = 'shut' WHERE id = 2")
    assert state_of(db, report=8) == ("published", "caution")


def test_nobody_else_sees_it_before_the_commit(db: sqlite3.Connection, path: Path) -> None:
    with closing(connect(path)) as other:
        with transaction(db):
            db.execute("UPDATE trails SET status = 'closed' WHERE id = 2")
            assert state_of(other, report=8) == ("pending", "caution")
        assert state_of(other, report=8) == ("pending", "closed")


def test_main_prints_both_tries(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main()
    assert [line.split(":")[0] for line in capsys.readouterr().out.splitlines()] == [
        "IntegrityError", "report pending, trail caution", "report published, trail closed"]
