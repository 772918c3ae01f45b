"""Four releases of the same code, as far as the length of a trail is concerned."""

from dataclasses import dataclass

from sqlalchemy import Connection, text


@dataclass(frozen=True)
class Release:
    writes: tuple[str, ...]
    reads: str

    def save(self, connection: Connection, name: str, km: float) -> None:
        columns = ", ".join(self.writes)
        values = ", ".join(":km" for _ in self.writes)
        connection.execute(text(f"INSERT INTO trails (name, status, {columns}) VALUES (:name, 'open', {values})"),
                           {"name": name, "km": km})

    def length(self, connection: Connection, name: str) -> float | None:
        km: float | None = connection.scalar(text(f"SELECT {self.reads} FROM trails WHERE name = :name"), {"name": name})
        return km


# region: releases
RELEASES = {
    "1, before": Release(writes=("length_km",), reads="length_km"),
    "2, writes both": Release(writes=("length_km", "distance_km"), reads="length_km"),
    "3, reads the new": Release(writes=("length_km", "distance_km"), reads="distance_km"),
    "4, only the new": Release(writes=("distance_km",), reads="distance_km"),
}
# endregion
