"""Who asks: a station by its key, a ranger by a token. Of both only hashes are kept."""

import hashlib
import secrets
from typing import Annotated

from fastapi import Depends, HTTPException, Path
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from levels.database import Database
from levels.models import Ranger, Station
from levels.schemas import Problem

Bearer = Annotated[HTTPAuthorizationCredentials | None, Depends(HTTPBearer(auto_error=False))]
StationId = Annotated[str, Path(pattern=r"^[a-z0-9-]{1,40}$")]
UNAUTHORIZED = {401: {"model": Problem, "description": "No key or token, or one that does not open this"}}
NOT_FOUND = {404: {"model": Problem, "description": "No such station"}}


def new_secret() -> tuple[str, str]:
    """A secret to show once, and its hash to keep; this long, it cannot be guessed, so a fast hash will do."""
    secret = secrets.token_urlsafe(32)
    return secret, hash_of(secret)


def hash_of(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def existing_station(id: StationId, database: Database) -> Station:
    station = database.get(Station, id)
    if station is None:
        raise HTTPException(404, f"There is no station {id}.")
    return station


ExistingStation = Annotated[Station, Depends(existing_station)]


def sending_station(station: ExistingStation, bearer: Bearer) -> Station:
    known = station.key_hash or ""
    if bearer is None or not secrets.compare_digest(known, hash_of(bearer.credentials)):
        raise unauthorized()
    return station


def ranger(bearer: Bearer, database: Database) -> None:
    if bearer is None or database.get(Ranger, hash_of(bearer.credentials)) is None:
        raise unauthorized()


def unauthorized() -> HTTPException:
    return HTTPException(401, "This needs another key.", {"WWW-Authenticate": "Bearer"})
