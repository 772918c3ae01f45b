# region: client
"""The async client: many requests at the same moment, in one event loop."""

import asyncio
from collections.abc import AsyncIterator, Iterator

import pytest
from fastapi import FastAPI
from httpx2 import ASGITransport, AsyncClient
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from cairn.database import get_session
from cairn.seed import PASSWORD
from tests.conftest import ORIGIN

pytestmark = pytest.mark.anyio  # AnyIO comes with FastAPI, and its pytest plugin runs `async def` tests


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
async def client(app: FastAPI) -> AsyncIterator[AsyncClient]:
    async with app.router.lifespan_context(app), AsyncClient(transport=ASGITransport(app), base_url=ORIGIN) as client:
        yield client
# endregion


# region: crowd
async def test_a_crowd_does_not_block_itself(client: AsyncClient) -> None:
    """Four times as many requests as there are threads, and each comes back for its connection a second time."""
    signed_in = await client.post("/api/token", json={"username": "hiker", "password": PASSWORD})
    client.headers["Authorization"] = f"Bearer {signed_in.json()['access_token']}"
    async with asyncio.timeout(20):  # without `Database.places` the requests wait for each other, until this ends it
        answers = await asyncio.gather(*(client.get("/api/reports/9") for _ in range(160)))
    assert {answer.status_code for answer in answers} == {200}
# endregion


# region: jam
async def test_a_crowd_that_waits_in_threads_blocks_itself(app: FastAPI) -> None:
    """The same with a dependency that makes a session and no more: those who wait for a connection fill all threads,
    and those who have one find no thread for their next step. After `pool_timeout` the first ones give up."""
    engine = create_engine(app.state.database.engine.url, pool_size=5, max_overflow=0, pool_timeout=1)

    def simple_session() -> Iterator[Session]:
        with Session(engine) as session:
            yield session

    app.dependency_overrides[get_session] = simple_session
    transport = ASGITransport(app, raise_app_exceptions=False)
    async with asyncio.timeout(30), AsyncClient(transport=transport, base_url=ORIGIN) as client:
        signed_in = await client.post("/api/token", json={"username": "hiker", "password": PASSWORD})
        client.headers["Authorization"] = f"Bearer {signed_in.json()['access_token']}"
        answers = await asyncio.gather(*(client.get("/api/reports/9") for _ in range(160)))
    assert 500 in {answer.status_code for answer in answers}
    engine.dispose()
# endregion


# region: slow
@pytest.mark.parametrize("address", ["/login/", "/signup/", "/logout/", "/trails/1/reports/new/", "/api/token/form"])
async def test_slow_senders_hold_no_connection(client: AsyncClient, address: str) -> None:
    """More of them than there are connections, none with its form complete: the others are served all the same."""
    enough = asyncio.Event()

    async def slowly() -> AsyncIterator[bytes]:
        yield b"user_name=hik"
        await enough.wait()

    headers = {"Content-Type": "application/x-www-form-urlencoded", "Origin": ORIGIN}
    async with asyncio.timeout(20), asyncio.TaskGroup() as tasks:
        slow = [tasks.create_task(client.post(address, content=slowly(), headers=headers)) for _ in range(40)]
        await asyncio.sleep(0.1)
        assert (await client.get("/trails/")).status_code == 200
        assert not any(task.done() for task in slow)
        enough.set()
# endregion
