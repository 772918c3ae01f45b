from typing import Literal

from pydantic import BaseModel

Status = Literal["open", "caution", "closed"]


class Trail(BaseModel):
    id: int
    name: str
    region: str
    status: Status
    length_km: float


TRAILS = [
    Trail(id=1, name="Heron Loop", region="Lake Valley", status="open", length_km=4.2),
    Trail(id=2, name="Kestrel Ridge", region="North Fells", status="caution", length_km=11.8),
    Trail(id=3, name="Old Mill Path", region="Lake Valley", status="open", length_km=6.5),
    Trail(id=4, name="Larch Traverse", region="North Fells", status="closed", length_km=17.3),
    Trail(id=5, name="Saltmarsh Walk", region="West Shore", status="open", length_km=9.0),
]
