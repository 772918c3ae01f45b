from dataclasses import dataclass


@dataclass
class Trail:
    name: str
    length_km: float


TRAILS = {1: Trail("Heron Loop", 4.2), 2: Trail("Kestrel Ridge", 11.8)}


def find_trail(trail_id: int) -> Trail | None:
    return TRAILS.get(trail_id)


def trail_page(path: str) -> str:
    trail_id = path.removeprefix("/trails/")
    trail = find_trail(trail_id)
    return f"{trail.name}, {trail.length_km} km"


if __name__ == "__main__":
    print(trail_page("/trails/2"))
