"""Dependencies: asked for by many, made once a request, and replaced by tests."""

from collections.abc import AsyncIterator

from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy.orm import Session

from cairn.database import Database, get_session
from cairn.dependencies import existing_trail
from cairn.models import Region, Status, Trail


# region: once
def test_one_session_for_the_whole_request(app: FastAPI, client: TestClient) -> None:
    """Two ask for one here: the endpoint, and `existing_trail`."""
    database: Database = app.state.database
    made: list[Session] = []

    async def counted_session() -> AsyncIterator[Session]:
        async with database.session() as session:
            made.append(session)
            yield session

    app.dependency_overrides[get_session] = counted_session
    assert client.get("/api/trails/2").status_code == 200
    assert len(made) == 1
    assert client.get("/api/trails/2").status_code == 200
    assert len(made) == 2
# endregion


# region: lost
def test_a_trail_that_is_in_no_database(app: FastAPI, client: TestClient) -> None:
    lost = Trail(id=7, name="Lost Path", region=Region(name="Nowhere"), status=Status.CLOSED, length_km=1.0)
    app.dependency_overrides[existing_trail] = lambda: lost
    assert client.get("/api/trails/2").json()["name"] == "Lost Path"
# endregion
