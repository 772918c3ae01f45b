"""The async client: many requests at the same moment, in one event loop."""

import asyncio

import pytest
from fastapi import FastAPI
from httpx2 import ASGITransport, AsyncClient

from cairn.seed import PASSWORD
from tests.conftest import ORIGIN

pytestmark = pytest.mark.anyio  # AnyIO comes with FastAPI, and its pytest plugin runs `async def` tests


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


async def test_a_crowd_does_not_block_itself(app: FastAPI) -> None:
    """Four times as many requests as there are threads, and each comes back for its connection a second time."""
    async with app.router.lifespan_context(app), AsyncClient(transport=ASGITransport(app), base_url=ORIGIN) as client:
        signed_in = await client.post("/api/token", json={"username": "hiker", "password": PASSWORD})
        client.headers["Authorization"] = f"Bearer {signed_in.json()['access_token']}"
        async with asyncio.timeout(20):  # without `Database.places` the requests wait for each other, until this ends it
            answers = await asyncio.gather(*(client.get("/api/reports/9") for _ in range(160)))
    assert {answer.status_code for answer in answers} == {200}
