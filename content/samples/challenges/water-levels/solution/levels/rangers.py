"""For rangers."""

from fastapi import APIRouter, Depends, Response

from levels.database import Database
from levels.models import Station
from levels.schemas import NewKey, StationIn, StationOut
from levels.security import NOT_FOUND, UNAUTHORIZED, ExistingStation, StationId, new_secret, ranger

router = APIRouter(prefix="/api/stations", tags=["rangers"], dependencies=[Depends(ranger)], responses=UNAUTHORIZED)


@router.put("/{id}", responses={201: {"model": StationOut, "description": "Created"}})
def put_station(id: StationId, station: StationIn, database: Database, response: Response) -> StationOut:
    found = database.get(Station, id)
    if found is None:
        response.status_code = 201
    database.merge(Station(id=id, **station.model_dump()))  # without key_hash: a key stays when the station changes
    database.commit()
    return StationOut(id=id, **station.model_dump())


@router.post("/{id}/key", status_code=201, responses=NOT_FOUND)
def new_key(station: ExistingStation, database: Database, response: Response) -> NewKey:
    """Shown in this answer and never again; the old key stops working now."""
    key, station.key_hash = new_secret()
    database.commit()
    response.headers["Cache-Control"] = "no-store"
    return NewKey(key=key)
