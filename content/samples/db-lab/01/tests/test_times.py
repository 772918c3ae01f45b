"""UTC in the table, local days for people."""

import sqlite3
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from times import day_in_utc, main, reports_on, to_database, to_local


def test_a_moment_is_stored_in_utc() -> None:
    seen = datetime(2026, 11, 22, 9, 15, tzinfo=ZoneInfo("Pacific/Auckland"))
    assert to_database(seen) == "2026-11-21T20:15:00Z"
    assert to_local("2026-11-21T20:15:00Z", "Pacific/Auckland") == seen


def test_a_naive_moment_is_refused() -> None:
    with pytest.raises(ValueError, match="whose clock was it"):
        to_database(datetime(2026, 11, 22, 9, 15))


def test_a_report_belongs_to_the_day_of_its_place(db: sqlite3.Connection) -> None:
    assert reports_on(db, trail=5, day=date(2026, 11, 21)) == []
    assert reports_on(db, trail=5, day=date(2026, 11, 22)) == [5, 6]


def test_a_day_can_have_25_hours() -> None:
    start, end = day_in_utc(date(2026, 10, 25), "Europe/London")
    assert datetime.fromisoformat(end) - datetime.fromisoformat(start) == timedelta(hours=25)


def test_half_past_one_happens_twice_that_night() -> None:
    first, second = (datetime(2026, 10, 25, 1, 30, tzinfo=ZoneInfo("Europe/London"), fold=fold) for fold in (0, 1))
    assert to_database(first) == "2026-10-25T00:30:00Z"
    assert to_database(second) == "2026-10-25T01:30:00Z"


def test_text_in_one_form_sorts_by_time_and_mixed_offsets_do_not() -> None:
    earlier, later = "2026-11-22T09:00:00+13:00", "2026-11-22T01:00:00+00:00"
    assert datetime.fromisoformat(earlier) < datetime.fromisoformat(later)
    assert earlier > later  # as text
    assert to_database(datetime.fromisoformat(earlier)) < to_database(datetime.fromisoformat(later))


def test_the_driver_no_longer_converts_datetimes_silently(db: sqlite3.Connection) -> None:
    with pytest.deprecated_call(match="default datetime adapter is deprecated"):
        db.execute("SELECT ?", (datetime.now(UTC),))


def test_main_shows_one_moment_on_three_clocks(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main()
    output = capsys.readouterr().out
    assert "Sun 22 Nov 09:15" in output and "Sat 21 Nov 13:15" in output
