"""Makes cairn.sqlite3 anew: 4 trails, 3 users, 6 reports."""

import os
from datetime import date
from pathlib import Path

from sqlalchemy import Engine, create_engine
from sqlalchemy.orm import Session

from tables import Base, Report, Trail, User

FILE = Path(os.environ.get("CAIRN_FILE", "cairn.sqlite3"))


def make_engine() -> Engine:
    return create_engine(f"sqlite:///{FILE}")


def report(author: User | None, severity: int, body: str, day: int, state: str = "published") -> Report:
    return Report(author=author, severity=severity, body=body, observed_on=date(2026, 11, day), state=state)


def build() -> None:
    FILE.unlink(missing_ok=True)
    engine = make_engine()
    Base.metadata.create_all(engine)
    mika, lena, jo = User(name="mika"), User(name="lena"), User(name="jo")
    heron = Trail(name="Heron Loop", status="open", length_km=4.2)
    kestrel = Trail(name="Kestrel Ridge", status="caution", length_km=11.8)
    mill = Trail(name="Old Mill Path", status="open", length_km=6.5)
    larch = Trail(name="Larch Traverse", status="closed", length_km=17.3)
    heron.reports = [report(None, 3, "Ice between the stones.", 10)]
    kestrel.reports = [
        report(mika, 2, "A spruce lies across the path.", 14),
        report(lena, 4, "Sheet ice on the steps.", 20),
        report(jo, 5, "The gully is pure ice.", 21, state="pending"),
    ]
    larch.reports = [
        report(mika, 5, "The bridge is gone.", 19),
        report(lena, 5, "Fresh rockfall: 50% of the path.", 18),
    ]
    with Session(engine) as session:
        session.add_all([heron, kestrel, mill, larch])
        session.commit()
    engine.dispose()


if __name__ == "__main__":
    build()
    print("cairn.sqlite3 is ready: 4 trails, 3 users, 6 reports")
