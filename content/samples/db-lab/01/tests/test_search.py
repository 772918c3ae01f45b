"""Injection and what stops it."""

import sqlite3
from pathlib import Path

import pytest

from search import main, published, search, search_unsafe

ATTACK = "' OR 1=1 --"


def test_both_find_the_same_for_a_harmless_word(db: sqlite3.Connection) -> None:
    assert search(db, "ice") == search_unsafe(db, "ice") == [(2, "published"), (4, "published")]


def test_an_honest_apostrophe_breaks_the_unsafe_one(db: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.OperationalError, match='near "steps": syntax error'):
        search_unsafe(db, "climbers' steps")
    assert search(db, "climbers' steps") == [(2, "published")]


def test_the_attack_reads_pending_reports(db: sqlite3.Connection) -> None:
    assert {state for _, state in search_unsafe(db, ATTACK)} == {"published", "pending"}
    assert search(db, ATTACK) == []


def test_the_attack_reads_other_tables(db: sqlite3.Connection) -> None:
    assert (4, "sam") in search_unsafe(db, "' UNION SELECT id, name FROM users --")
    assert search(db, "' UNION SELECT id, name FROM users --") == []


def test_a_second_statement_is_refused_by_this_driver(db: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.ProgrammingError, match="You can only execute one statement at a time."):
        search_unsafe(db, "'; DROP TABLE reports; --")


def test_wildcards_still_mean_something(db: sqlite3.Connection) -> None:
    assert len(search(db, "%")) == 6


def test_a_placeholder_cannot_stand_for_a_column(db: sqlite3.Connection) -> None:
    by_text = db.execute("SELECT id FROM reports ORDER BY ?", ("severity DESC",)).fetchall()
    assert by_text != db.execute("SELECT id FROM reports ORDER BY severity DESC").fetchall()


def test_orders_come_from_a_list(db: sqlite3.Connection) -> None:
    assert [report for report, _ in published(db, "worst")][:2] == [3, 7]
    assert published(db, "newest")[0] == (5, "published")
    with pytest.raises(KeyError):
        published(db, "1; DROP TABLE reports")


def test_main_reports_the_error_of_the_unsafe_one(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main("climbers' steps")
    main(ATTACK)
    output = capsys.readouterr().out
    assert "OperationalError" in output and "found 8, of them pending: 2" in output
