"""Mass assignment (FastAPI): the visitor's fields are written into the row, also those that no form shows."""

from dataclasses import dataclass
from typing import Any

from fastapi import FastAPI
from pydantic import BaseModel, ConfigDict, Field

broken, fixed = FastAPI(), FastAPI()


@dataclass
class User:
    name: str
    display_name: str = ""
    role: str = "hiker"


ME = User("hiker")


@broken.patch("/me")
def change_broken(changes: dict[str, Any]) -> User:
    for field, value in changes.items():
        setattr(ME, field, value)
    return ME


class ProfileIn(BaseModel):
    """What users may say about themselves; in Django a form's `fields`, never "__all__"."""

    model_config = ConfigDict(extra="forbid")
    display_name: str = Field(max_length=50)


@fixed.patch("/me")
def change_fixed(changes: ProfileIn) -> User:
    ME.display_name = changes.display_name
    return ME
