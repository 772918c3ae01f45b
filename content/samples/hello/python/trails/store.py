import csv
from collections.abc import Iterator
from pathlib import Path

from .models import Trail

FILE = Path(__file__).with_name("trails.csv")


class UnknownTrail(LookupError):
    """Somebody asked for a trail that is not in the file."""


def read_trails() -> Iterator[Trail]:
    with FILE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield Trail(int(row["id"]), row["name"], float(row["length_km"]), row["tags"].split())


def find_trail(trail_id: int) -> Trail:
    for trail in read_trails():
        if trail.id == trail_id:
            return trail
    raise UnknownTrail(f"There is no trail {trail_id}.")
