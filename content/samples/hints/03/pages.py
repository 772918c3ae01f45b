from dataclasses import dataclass


@dataclass
class Trail:
    name: str
    length_km: float


TRAILS = {1: Trail("Heron Loop", 4.2), 2: Trail("Kestrel Ridge", 11.8)}


def find_trail(trail_id: int) -> Trail | None:
    return TRAILS.get(trail_id)


# region: fixed
def trail_page(path: str) -> str:
    try:
        trail_id = int(path.removeprefix("/trails/"))
    except ValueError:
        return "Not a trail number"
    trail = find_trail(trail_id)
    if trail is None:
        return "No such trail"
    return f"{trail.name}, {trail.length_km} km"
# endregion


if __name__ == "__main__":
    print(trail_page("/trails/2"))
