# region: shapes
import json
from dataclasses import dataclass
from typing import TypedDict

from pydantic import BaseModel, ValidationError


class TrailDict(TypedDict):
    name: str
    length_km: float


@dataclass
class TrailRow:
    name: str
    length_km: float


class TrailModel(BaseModel):
    name: str
    length_km: float
# endregion


# region: use
data = json.loads('{"name": "Heron Loop", "length_km": "about four"}')

as_dict: TrailDict = data
print(as_dict)
print(TrailRow(**data))
try:
    print(TrailModel.model_validate(data))
except ValidationError as error:
    print(error)
# endregion
