"""What the tables refuse."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

REPORT = "INSERT INTO reports (trail_id, category, severity, body, observed_at) VALUES (?, 'ice', ?, 'Ice.', ?)"
MOMENT = "2026-11-22T06:00:00Z"


def test_a_report_needs_an_existing_trail(db: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY constraint failed"):
        db.execute(REPORT, (99, 3, MOMENT))


def test_without_the_pragma_sqlite_checks_no_foreign_key(path: Path) -> None:
    with closing(sqlite3.connect(path, autocommit=True)) as plain:
        plain.execute(REPORT, (99, 3, MOMENT))


def test_a_strict_column_refuses_a_word_where_a_number_belongs(db: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="cannot store TEXT value in INTEGER column"):
        db.execute(REPORT, (1, "three", MOMENT))


def test_a_column_that_is_not_strict_takes_it(db: sqlite3.Connection) -> None:
    db.execute("CREATE TABLE loose (severity INTEGER)")
    db.execute("INSERT INTO loose VALUES ('three')")
    assert db.execute("SELECT severity FROM loose").fetchone() == ("three",)


@pytest.mark.parametrize("severity", [0, 6])
def test_severity_stays_between_one_and_five(db: sqlite3.Connection, severity: int) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="CHECK constraint failed: severity"):
        db.execute(REPORT, (1, severity, MOMENT))


@pytest.mark.parametrize("moment", ["2026-11-22T06:00:00", "2026-11-22T06:00:00+01:00", "yesterday"])
def test_only_utc_moments_are_stored(db: sqlite3.Connection, moment: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="CHECK constraint failed: observed_at"):
        db.execute(REPORT, (1, 3, moment))


def test_a_new_report_is_pending(db: sqlite3.Connection) -> None:
    db.execute(REPORT, (1, 3, MOMENT))
    assert db.execute("SELECT state FROM reports ORDER BY id DESC LIMIT 1").fetchone() == ("pending",)


def test_reports_outlive_their_author_but_not_their_trail(db: sqlite3.Connection) -> None:
    db.execute("DELETE FROM users WHERE name = 'mika'")
    assert db.execute("SELECT author_id FROM reports WHERE id = 1").fetchone() == (None,)
    db.execute("DELETE FROM trails WHERE id = 2")
    assert db.execute("SELECT COUNT(*) FROM reports WHERE id = 1").fetchone() == (0,)


def test_a_region_with_trails_stays(db: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY constraint failed"):
        db.execute("DELETE FROM regions WHERE id = 1")


def test_null_equals_nothing_not_even_null(db: sqlite3.Connection) -> None:
    assert db.execute("SELECT COUNT(*) FROM reports WHERE author_id = NULL").fetchone() == (0,)
    assert db.execute("SELECT COUNT(*) FROM reports WHERE author_id IS NULL").fetchone() == (1,)
