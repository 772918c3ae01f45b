"""Unsafe deserialization (FastAPI): formats that can say "call this function" are loaded from a visitor."""

import json
import pickle
from typing import Annotated, Any

import yaml
from fastapi import Body, FastAPI, HTTPException

broken, fixed = FastAPI(), FastAPI()
Content = Annotated[bytes, Body(media_type="application/octet-stream")]


@broken.post("/track")
def track_broken(content: Content) -> int:
    return len(pickle.loads(content))


@fixed.post("/track")
def track_fixed(content: Content) -> int:
    try:
        points: Any = json.loads(content)
    except ValueError:
        raise HTTPException(422, "That is not JSON.") from None
    if not isinstance(points, list):
        raise HTTPException(422, "A track is a list of points.")
    return len(points)


@broken.post("/plan")
def plan_broken(content: Content) -> int:
    return len(yaml.load(content, yaml.UnsafeLoader))


@fixed.post("/plan")
def plan_fixed(content: Content) -> int:
    try:
        return len(yaml.safe_load(content))
    except yaml.YAMLError:
        raise HTTPException(422, "That is not a plan.") from None
