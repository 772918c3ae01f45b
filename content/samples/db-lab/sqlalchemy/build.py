"""Make the tables anew and fill them."""

from datetime import date

from database import Session, engine
from models import Base, Report, Trail, User


# region: build
def build() -> None:
    Base.metadata.drop_all(engine)
    Base.metadata.create_all(engine)
    mika, lena, jo = User(name="mika"), User(name="lena"), User(name="jo")
    heron = Trail(name="Heron Loop", status="open", length_km=4.2)
    kestrel = Trail(name="Kestrel Ridge", status="caution", length_km=11.8)
    mill = Trail(name="Old Mill Path", status="open", length_km=6.5)
    larch = Trail(name="Larch Traverse", status="closed", length_km=17.3)
    heron.reports = [
        report(None, 3, "Ice between the stones.", 10),
    ]
    kestrel.reports = [
        report(mika, 2, "A spruce lies across the path.", 14),
        report(lena, 4, "Sheet ice on the steps.", 20),
        report(jo, 5, "The gully is pure ice.", 21, state="pending"),
    ]
    larch.reports = [
        report(mika, 5, "The bridge is gone.", 19),
        report(lena, 5, "Fresh rockfall: 50% of the path.", 18),
    ]
    with Session() as session:
        session.add_all([heron, kestrel, mill, larch])
        session.commit()
# endregion


def report(author: User | None, severity: int, body: str, day: int, state: str = "published") -> Report:
    seen = date(2026, 11, day)
    return Report(author=author, severity=severity, body=body, observed_on=seen, state=state)


if __name__ == "__main__":
    build()
    print("cairn.sqlite3 is ready: 4 trails, 3 users, 6 reports")
