"""planted.py, mended: everything slow is awaited, all the way down.

    uvicorn mended:app
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from fastapi import FastAPI

from slow import weather_async
from standstill import standstills

ADVICE = {"snow": "Take crampons.", "rain": "Take a coat.", "fog": "Take a map."}


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    with standstills(Path(__file__).parent):
        yield


app = FastAPI(lifespan=lifespan)


@app.get("/report/{trail}")
async def report(trail: int) -> dict[str, Any]:
    return {"advice": await advice(trail), "sky": await sky(trail)}


async def sky(trail: int) -> str:
    return str((await weather_async(trail))["sky"])


# region: advice
async def advice(trail: int) -> str:
    return ADVICE.get(await at_the_top(trail), "Take water.")


async def at_the_top(trail: int) -> str:
    return str((await weather_async(trail))["sky"])
# endregion


@app.get("/health")
async def health() -> dict[str, str]:
    return {"status": "ok"}
