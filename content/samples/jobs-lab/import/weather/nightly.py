"""Fetches the forecasts of a night for all trails, checks them, and loads them.

    python -m weather.nightly [DAY]

For cron: 15 2 * * *  cd /srv/cairn && python -m weather.nightly
Run again, it does what is left. (Linux and macOS: Windows has no flock.) Exit codes: 0 all trails, 1 some could not be had (said why), 2 another run is under way.
"""

import fcntl
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

import httpx2

from weather.checks import Forecast, check
from weather.fetch import fetch
from weather.store import connect, load, trail_ids


class Busy(Exception):
    pass


# region: only-one
@contextmanager
def only_one(lock: Path) -> Iterator[None]:
    """The system frees the lock when the process ends, however it ends."""
    with lock.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Busy from None
        yield
# endregion


# region: run
def run(night: date, url: str, database: Path, folder: Path, pause: float = 1) -> dict[int, str]:
    """What went wrong, by trail: one trail's trouble does not keep the others from their weather."""
    troubles: dict[int, str] = {}
    forecasts: list[Forecast] = []
    with connect(database) as db, httpx2.Client(timeout=10) as client:
        for trail_id in trail_ids(db):
            try:
                file = fetch(client, url, night, trail_id, folder, pause)
                try:
                    forecasts.append(check(trail_id, file.read_text(encoding="utf-8")))
                except ValueError:
                    file.replace(file.with_suffix(".refused"))  # so that the next run asks again
                    raise
            except (httpx2.HTTPError, ValueError) as error:
                troubles[trail_id] = f"{type(error).__name__}: {str(error).splitlines()[0]}"
        load(db, night, forecasts)
    return troubles
# endregion


def main(arguments: list[str]) -> int:
    night = date.fromisoformat(arguments[0]) if arguments else datetime.now(UTC).date()
    url = os.environ.get("WEATHER_URL", "http://127.0.0.1:8000")
    try:
        with only_one(Path("nightly.lock")):
            troubles = run(night, url, Path("weather.sqlite3"), Path("raw"), float(os.environ.get("RETRY_PAUSE", "1")))
    except Busy:
        print("another run is under way", file=sys.stderr)
        return 2
    for trail_id, trouble in troubles.items():
        print(f"trail {trail_id}: {trouble}", file=sys.stderr)
    print(f"{night}: {len(troubles)} trails left" if troubles else f"{night}: all trails")
    return 1 if troubles else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
