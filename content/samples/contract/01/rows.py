"""The seed rows that every Cairn begins with."""

PASSWORD = "cairn-pass-1234"  # of hiker, hiker2 and ranger; the ranger's region is North Fells

TRAILS = [
    {"id": 1, "name": "Heron Loop", "region": "Lake Valley", "status": "open", "length_km": 4.2},
    {"id": 2, "name": "Kestrel Ridge", "region": "North Fells", "status": "caution", "length_km": 11.8},
    {"id": 3, "name": "Old Mill Path", "region": "Lake Valley", "status": "open", "length_km": 6.5},
    {"id": 4, "name": "Larch Traverse", "region": "North Fells", "status": "closed", "length_km": 17.3},
    {"id": 5, "name": "Saltmarsh Walk", "region": "West Shore", "status": "open", "length_km": 9.0},
    {"id": 6, "name": "Beacon Steps", "region": "North Fells", "status": "open", "length_km": 3.1},
    {"id": 7, "name": "Cedar Hollow", "region": "Lake Valley", "status": "caution", "length_km": 7.4},
    {"id": 8, "name": "Dune Crossing", "region": "West Shore", "status": "open", "length_km": 5.6},
    {"id": 9, "name": "Fern Gully", "region": "Lake Valley", "status": "open", "length_km": 2.8},
    {"id": 10, "name": "Granite Shelf", "region": "North Fells", "status": "open", "length_km": 14.0},
    {"id": 11, "name": "Pebble Point", "region": "West Shore", "status": "closed", "length_km": 8.3},
    {"id": 12, "name": "Quarry Rim", "region": "Lake Valley", "status": "open", "length_km": 10.5},
]
NAMES = [str(trail["name"]) for trail in TRAILS]

_KEYS = ("id", "trail", "author", "category", "severity", "body", "observed_at", "state")
REPORTS = {row[0]: dict(zip(_KEYS, row, strict=True)) for row in [
    (1, 2, "hiker", "fallen_tree", 2, "A spruce lies across the path.", "2026-11-14", "approved"),
    (2, 2, "hiker2", "ice", 4, "Sheet ice on the climbers' steps.", "2026-11-20", "approved"),
    (3, 4, "hiker", "washed_out", 5, "The bridge at the outflow is gone.", "2026-11-19", "approved"),
    (4, 1, None, "ice", 3, "Ice between the stepping stones.", "2026-11-10", "approved"),
    (5, 5, "hiker2", "fallen_tree", 1, "A small willow is down at the gate.", "2026-11-21", "approved"),
    (6, 5, "hiker2", "other", 4, "The spring tide covers the boards.", "2026-11-21", "pending"),
    (7, 4, "hiker2", "other", 5, "Fresh rockfall below the hut.", "2026-11-18", "approved"),
    (8, 2, "hiker2", "ice", 5, "The gully is pure ice.", "2026-11-21", "pending"),
    (9, 4, "hiker", "fallen_tree", 3, "Two larches block the zigzags.", "2026-11-20", "pending"),
    (10, 1, "hiker", "washed_out", 2, "The bank is soft at the boathouse.", "2026-11-17", "pending"),
    (11, 2, "hiker", "other", 1, "My glove is somewhere on the summit.", "2026-11-12", "rejected"),
    (12, 2, "hiker", "other", 3, "Loose stones on the way to the saddle.", "2026-11-08", "approved"),
]}
