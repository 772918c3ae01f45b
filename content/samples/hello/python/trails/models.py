from dataclasses import dataclass, field


@dataclass
class Trail:
    id: int
    name: str
    length_km: float
    tags: list[str] = field(default_factory=list)
