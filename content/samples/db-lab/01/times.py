"""Moments are stored in UTC; days and clocks belong to a place."""

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from lab import connect


# region: convert
def to_database(moment: datetime) -> str:
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone: whose clock was it?")
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def to_local(stored: str, zone: str) -> datetime:
    return datetime.fromisoformat(stored).astimezone(ZoneInfo(zone))
# endregion


# region: day
def day_in_utc(day: date, zone: str) -> tuple[str, str]:
    """The first moment of that day in that place, and the first moment after it."""
    midnights = (datetime.combine(d, time(), ZoneInfo(zone)) for d in (day, day + timedelta(days=1)))
    start, end = map(to_database, midnights)
    return start, end


def reports_on(db: sqlite3.Connection, trail: int, day: date) -> list[int]:
    (zone,) = db.execute(
        """SELECT time_zone FROM regions
           JOIN trails ON trails.region_id = regions.id WHERE trails.id = ?""",
        (trail,),
    ).fetchone()
    rows = db.execute(
        """SELECT id FROM reports
           WHERE trail_id = ? AND observed_at >= ? AND observed_at < ? ORDER BY id""",
        (trail, *day_in_utc(day, zone)),
    )
    return [report for (report,) in rows]
# endregion


def main() -> None:
    with closing(connect()) as db:
        (stored,) = db.execute("SELECT observed_at FROM reports WHERE id = 5").fetchone()
        print("stored:              ", stored)
        for zone in ("Pacific/Auckland", "Europe/London", "America/Denver"):
            print(f"{zone + ':':<22}{to_local(stored, zone):%a %d %b %H:%M}")
        for day in (date(2026, 11, 21), date(2026, 11, 22)):
            print(f"reports of {day}, Saltmarsh Walk: {reports_on(db, trail=5, day=day)}")


if __name__ == "__main__":
    main()
