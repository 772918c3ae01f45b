"""The same endpoint three times, for a model that computes long in Python itself: what keeps the loop free?

    uvicorn heavy:app

A loop in Python stands in for such a model. A thread helps the loop to its turns, but the GIL lets one thread
compute at a time; processes have each their own.
"""

import asyncio
import os
from collections.abc import AsyncIterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import asynccontextmanager

from fastapi import FastAPI

WORK = int(os.environ.get("WORK", "3000000"))


# region: pool
def compute() -> int:
    return sum(number * number % 7 for number in range(WORK))


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    with ProcessPoolExecutor(max_workers=2) as app.state.pool:
        await asyncio.get_running_loop().run_in_executor(app.state.pool, abs, 1)  # one is up before the first visitor
        yield
# endregion


app = FastAPI(lifespan=lifespan)


# region: three
@app.post("/blocking")
async def blocking() -> int:
    """The mistake: everything else waits until this has been computed."""
    return compute()


@app.post("/thread")
def in_a_thread() -> int:
    return compute()


@app.post("/process")
async def in_a_process() -> int:
    return await asyncio.get_running_loop().run_in_executor(app.state.pool, compute)

# endregion


@app.get("/health")
async def health() -> dict[str, str]:
    return {"status": "ok"}
