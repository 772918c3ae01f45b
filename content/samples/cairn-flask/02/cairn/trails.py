"""The trails, until there is a database."""

TRAILS = [
    {"id": 1, "name": "Heron Loop", "region": "Lake Valley", "status": "open", "length_km": 4.2},
    {"id": 2, "name": "Kestrel Ridge", "region": "North Fells", "status": "caution", "length_km": 11.8},
    {"id": 3, "name": "Old Mill Path", "region": "Lake Valley", "status": "open", "length_km": 6.5},
    {"id": 4, "name": "Larch Traverse", "region": "North Fells", "status": "closed", "length_km": 17.3},
    {"id": 5, "name": "Saltmarsh Walk", "region": "West Shore", "status": "open", "length_km": 9.0},
]
