"""The first rows: regions, trails and a dozen reports."""

from datetime import date

from sqlalchemy import select

from cairn.extensions import db
from cairn.models import Category, Region, Report, State, Status, Trail

REGIONS = [
    ("Lake Valley", "America/Denver"),
    ("North Fells", "Europe/London"),
    ("West Shore", "Pacific/Auckland"),
]

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

REPORTS = [
    ("Kestrel Ridge", "fallen_tree", 2, "A spruce lies across the path.", "2026-11-14", "approved"),
    ("Kestrel Ridge", "ice", 4, "Sheet ice on the climbers' steps.", "2026-11-20", "approved"),
    ("Larch Traverse", "washed_out", 5, "The bridge at the outflow is gone.", "2026-11-19", "approved"),
    ("Heron Loop", "ice", 3, "Ice between the stepping stones.", "2026-11-10", "approved"),
    ("Saltmarsh Walk", "fallen_tree", 1, "A small willow is down at the gate.", "2026-11-21", "approved"),
    ("Saltmarsh Walk", "other", 4, "The spring tide covers the boards.", "2026-11-21", "pending"),
    ("Larch Traverse", "other", 5, "Fresh rockfall below the hut.", "2026-11-18", "approved"),
    ("Kestrel Ridge", "ice", 5, "The gully is pure ice.", "2026-11-21", "pending"),
    ("Larch Traverse", "fallen_tree", 3, "Two larches block the zigzags.", "2026-11-20", "pending"),
    ("Heron Loop", "washed_out", 2, "The bank is soft at the boathouse.", "2026-11-17", "pending"),
    ("Kestrel Ridge", "other", 1, "My glove is somewhere on the summit.", "2026-11-12", "rejected"),
    ("Kestrel Ridge", "other", 3, "Loose stones on the way to the saddle.", "2026-11-08", "approved"),
]


# region: fill
def fill() -> bool:
    """Fills an empty database and says whether it did. All rows come in one transaction, or none."""
    if db.session.scalar(select(Region.id).limit(1)) is not None:
        return False

    regions = {name: Region(name=name, time_zone=zone) for name, zone in REGIONS}
    trails = {
        name: Trail(name=name, region=regions[region], status=status, length_km=length)
        for name, region, status, length in TRAILS
    }
    reports = [
        Report(
            trail=trails[trail],
            category=Category(category),
            severity=severity,
            body=body,
            observed_at=date.fromisoformat(day),
            state=State(state),
        )
        for trail, category, severity, body, day, state in REPORTS
    ]
    for rows in (regions.values(), trails.values(), reports):
        db.session.add_all(rows)
        db.session.flush()  # one kind after the other, so that the ids follow the order above
    db.session.commit()
    return True
# endregion
