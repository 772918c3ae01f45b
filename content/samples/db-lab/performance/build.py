"""Makes cairn.sqlite3: 5 regions, and trails with 5 reports each."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import Engine, create_engine
from sqlalchemy.orm import Session

from models import Base, Region, Report, Trail

FILE = Path(os.environ.get("CAIRN_FILE", "cairn.sqlite3"))
NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)


def make_engine() -> Engine:
    return create_engine(f"sqlite:///{FILE}")


def fill(engine: Engine, trails: int) -> None:
    Base.metadata.create_all(engine)
    regions = [Region(name=name) for name in ("Coast", "Hills", "Lakes", "Moor", "Ridges")]
    with Session(engine) as session:
        for number in range(trails):
            session.add(Trail(name=f"Trail {number + 1:02}", region=regions[number % 5], reports=[
                Report(author=f"Hiker{day}", body=f"Seen on day {day + 1}",
                       state="pending" if day == 4 else "published", observed_at=NEW_YEAR + timedelta(days=day))
                for day in range(5)
            ]))
        session.commit()


def build(trails: int = 40) -> None:
    FILE.unlink(missing_ok=True)
    engine = make_engine()
    fill(engine, trails)
    engine.dispose()
    print(f"{FILE.name}: {trails} trails, {trails * 5} reports")


if __name__ == "__main__":
    build()
