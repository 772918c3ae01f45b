"""Joins, counts and plans of the query files."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

import indexes
import lab


def sql(name: str) -> str:
    return (lab.HERE / "queries" / f"{name}.sql").read_text(encoding="utf-8")


def rows(db: sqlite3.Connection, name: str) -> list[tuple[object, ...]]:
    return db.execute(sql(name)).fetchall()


def test_open_trails_from_short_to_long(db: sqlite3.Connection) -> None:
    assert rows(db, "open-trails") == [("Heron Loop", 4.2), ("Old Mill Path", 6.5), ("Saltmarsh Walk", 9.0)]


def test_a_plain_join_loses_the_report_without_author(db: sqlite3.Connection) -> None:
    found, everything = rows(db, "newest-reports"), rows(db, "newest-reports-all")
    assert len(found) == 5
    assert [row for row in everything if row not in found] == [("Heron Loop", "ice", None)]


def test_a_left_join_keeps_the_trail_without_reports(db: sqlite3.Connection) -> None:
    assert ("Old Mill Path", 0) in rows(db, "reports-per-trail")


def test_a_condition_in_where_takes_it_away_again(db: sqlite3.Connection) -> None:
    kept, changed = rows(db, "reports-per-trail"), rows(db, "reports-per-trail-changed")
    assert changed == [row for row in kept if row[1]]


def test_every_region_with_its_trails_that_are_not_open(db: sqlite3.Connection) -> None:
    assert rows(db, "your-turn") == [("Lake Valley", 0), ("North Fells", 2), ("West Shore", 0)]


def test_count_star_counts_the_empty_row_too(db: sqlite3.Connection) -> None:
    star = sql("reports-per-trail").replace("COUNT(reports.id)", "COUNT(*)")
    assert ("Old Mill Path", 1) in db.execute(star).fetchall()


def test_the_index_replaces_the_scan_and_the_sort(db: sqlite3.Connection) -> None:
    assert lab.explain(db, sql("reports-of-a-trail")).splitlines() == ["SCAN reports", "USE TEMP B-TREE FOR ORDER BY"]
    assert lab.run(db, sql("add-index")) == "done"
    assert lab.explain(db, sql("reports-of-a-trail")) == "SEARCH reports USING INDEX reports_by_trail (trail_id=?)"


@pytest.mark.parametrize("condition", [
    "observed_at > '2026-11-20'",        # the second column of the index alone
    "trail_id + 0 = 1",                  # a computation hides the column
    "body LIKE '%ice%'",                 # a text that may start with anything
])
def test_what_the_index_cannot_help(db: sqlite3.Connection, condition: str) -> None:
    db.execute(sql("add-index"))
    assert lab.explain(db, f"SELECT id, body FROM reports WHERE {condition}") == "SCAN reports"


def test_unique_brings_an_index_and_a_foreign_key_does_not(db: sqlite3.Connection) -> None:
    assert "USING INDEX sqlite_autoindex_trails_1" in lab.explain(db, "SELECT * FROM trails WHERE name = 'Heron Loop'")
    assert lab.explain(db, "SELECT * FROM reports WHERE author_id = 1") == "SCAN reports"


def test_the_index_saves_steps(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    indexes.main()
    without, with_index = (int(line.split()[3].replace(",", "")) for line in capsys.readouterr().out.splitlines())
    assert without > 300 * with_index


@pytest.mark.parametrize("verb", ["run", "explain"])
def test_the_command_line(path: Path, verb: str) -> None:
    command = [sys.executable, str(lab.HERE / "lab.py"), verb, str(lab.HERE / "queries/open-trails.sql")]
    done = subprocess.run(command, cwd=path.parent, capture_output=True, text=True, check=True)
    assert "Heron Loop" in done.stdout or "SCAN trails" in done.stdout


def test_it_says_when_the_file_is_missing(tmp_path: Path) -> None:
    command = [sys.executable, str(lab.HERE / "lab.py"), "run", str(lab.HERE / "queries/open-trails.sql")]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 2 and "run 'lab.py build' first" in done.stderr
    assert not (tmp_path / "cairn.sqlite3").exists()


def test_pythons_own_shell_reads_the_file(path: Path) -> None:
    command = [sys.executable, "-m", "sqlite3", str(path), "SELECT name FROM trails WHERE id = 1"]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip() == "('Heron Loop',)"
