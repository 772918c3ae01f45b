"""The stored models: what Cairn keeps. Plain classes in memory, until there is a database."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Status(StrEnum):
    OPEN = "open"
    CAUTION = "caution"
    CLOSED = "closed"


class Category(StrEnum):
    FALLEN_TREE = "fallen_tree"
    ICE = "ice"
    WASHED_OUT = "washed_out"
    OTHER = "other"


class State(StrEnum):
    PENDING = "pending"
    APPROVED = "approved"
    REJECTED = "rejected"


@dataclass
class Trail:
    id: int
    name: str
    region: str
    status: Status
    length_km: float


@dataclass
class Report:
    id: int
    trail_id: int
    category: Category
    severity: int
    body: str
    observed_at: date
    state: State = State.PENDING
    author: str | None = None


TRAILS = [
    Trail(1, "Heron Loop", "Lake Valley", Status.OPEN, 4.2),
    Trail(2, "Kestrel Ridge", "North Fells", Status.CAUTION, 11.8),
    Trail(3, "Old Mill Path", "Lake Valley", Status.OPEN, 6.5),
    Trail(4, "Larch Traverse", "North Fells", Status.CLOSED, 17.3),
    Trail(5, "Saltmarsh Walk", "West Shore", Status.OPEN, 9.0),
]
REPORTS: list[Report] = []
