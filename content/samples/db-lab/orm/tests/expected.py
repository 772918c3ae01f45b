"""What each query answers, in SQLite and in PostgreSQL."""

ANSWERS = {
    "waiting": [("Kestrel Ridge", 2), ("Old Mill Path", 1)],
    "when": ("jo", "mika", ["jo", "mika"], 2, "mika", 1),
    "nearly_full": [("Kestrel Ridge", 1)],
    "take_place": 1,
    "saved_twice": {"before": 1, "after": 3},
    "search": ["Old Mill Path"],
    "one_report": [],
    "any_reports": ["Kestrel Ridge", "Kestrel Ridge"],
    "per_month": [("2026-10-01", 2, 3), ("2026-11-01", 6, 5)],
    "two_counts": [("Heron Loop", 1, 1), ("Kestrel Ridge", 8, 8), ("Larch Traverse", 4, 4), ("Old Mill Path", 1, 0)],
    "two_counts_distinct": [
        ("Heron Loop", 1, 1), ("Kestrel Ridge", 4, 2), ("Larch Traverse", 2, 2), ("Old Mill Path", 1, 0)
    ],
    "traffic_light": [
        ("Heron Loop", "green"), ("Kestrel Ridge", "yellow"), ("Larch Traverse", "red"), ("Old Mill Path", "green")
    ],
    "newest_report": [
        ("Heron Loop", "mika"), ("Kestrel Ridge", "mika"), ("Larch Traverse", "mika"), ("Old Mill Path", "jo")
    ],
    "followed_by_jo": ["Heron Loop", "Kestrel Ridge"],
    "top_two": [
        ("Heron Loop", 1, 3), ("Kestrel Ridge", 1, 5), ("Kestrel Ridge", 2, 5),
        ("Larch Traverse", 1, 5), ("Larch Traverse", 2, 5), ("Old Mill Path", 1, 1),
    ],
    "chained": [("lena", 4), ("mika", 5)],
    "of_a_trail": ["mika", "lena"],
    "follow": 4,
    "within": ["Heron Loop", "Kestrel Ridge", "Larch Traverse", "Old Mill Path"],
    "by_status": [("open", 2), ("caution", 1)],
}
