# region: data
"""Fills an empty database with example data: `python -m cairn.seed`."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from cairn.database import Sessions
from cairn.models import Category, Region, Report, State, Status, Trail, User

REGIONS = ["Lake Valley", "North Fells", "West Shore"]

TRAILS = [
    ("Heron Loop", "Lake Valley", Status.OPEN, 4.2),
    ("Kestrel Ridge", "North Fells", Status.CAUTION, 11.8),
    ("Old Mill Path", "Lake Valley", Status.OPEN, 6.5),
    ("Larch Traverse", "North Fells", Status.CLOSED, 17.3),
    ("Saltmarsh Walk", "West Shore", Status.OPEN, 9.0),
    ("Beacon Steps", "North Fells", Status.OPEN, 3.1),
    ("Cedar Hollow", "Lake Valley", Status.CAUTION, 7.4),
    ("Dune Crossing", "West Shore", Status.OPEN, 5.6),
    ("Fern Gully", "Lake Valley", Status.OPEN, 2.8),
    ("Granite Shelf", "North Fells", Status.OPEN, 14.0),
    ("Pebble Point", "West Shore", Status.CLOSED, 8.3),
    ("Quarry Rim", "Lake Valley", Status.OPEN, 10.5),
]

# The fourth one has no author: that account was deleted.
REPORTS = [
    ("Kestrel Ridge", "hiker", "fallen_tree", 2, "A spruce lies across the path.", "2026-11-14", "approved"),
    ("Kestrel Ridge", "hiker2", "ice", 4, "Sheet ice on the climbers' steps.", "2026-11-20", "approved"),
    ("Larch Traverse", "hiker", "washed_out", 5, "The bridge at the outflow is gone.", "2026-11-19", "approved"),
    ("Heron Loop", None, "ice", 3, "Ice between the stepping stones.", "2026-11-10", "approved"),
    ("Saltmarsh Walk", "hiker2", "fallen_tree", 1, "A small willow is down at the gate.", "2026-11-21", "approved"),
    ("Saltmarsh Walk", "hiker2", "other", 4, "The spring tide covers the boards.", "2026-11-21", "pending"),
    ("Larch Traverse", "hiker2", "other", 5, "Fresh rockfall below the hut.", "2026-11-18", "approved"),
    ("Kestrel Ridge", "hiker2", "ice", 5, "The gully is pure ice.", "2026-11-21", "pending"),
    ("Larch Traverse", "hiker", "fallen_tree", 3, "Two larches block the zigzags.", "2026-11-20", "pending"),
    ("Heron Loop", "hiker", "washed_out", 2, "The bank is soft at the boathouse.", "2026-11-17", "pending"),
    ("Kestrel Ridge", "hiker", "other", 1, "My glove is somewhere on the summit.", "2026-11-12", "rejected"),
    ("Kestrel Ridge", "hiker", "other", 3, "Loose stones on the way to the saddle.", "2026-11-08", "approved"),
]
# endregion


# region: seed
def seed(session: Session) -> bool:
    """Insert the rows in order, so that their ids count from 1. False: there is data already."""
    if session.scalar(select(Region.id).limit(1)) is not None:
        return False
    regions = {name: Region(name=name) for name in REGIONS}
    trails = {
        name: Trail(name=name, region=regions[region], status=status, length_km=length)
        for name, region, status, length in TRAILS
    }
    users = {name: User(name=name) for name in ("hiker", "hiker2", "ranger")}
    session.add_all([*regions.values(), *trails.values(), *users.values()])
    for trail, author, category, severity, body, observed_at, state in REPORTS:
        session.add(
            Report(
                trail=trails[trail],
                author=users[author] if author else None,
                category=Category(category),
                severity=severity,
                body=body,
                observed_at=date.fromisoformat(observed_at),
                state=State(state),
            )
        )
    session.commit()
    return True


def main() -> None:
    with Sessions() as session:
        print("Regions, trails, users and reports are in." if seed(session) else "There is data already: nothing done.")


if __name__ == "__main__":
    main()
# endregion
