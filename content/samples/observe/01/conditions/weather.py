"""The weather service: another program, which goes on with the same trace."""

import asyncio

import structlog
from fastapi import FastAPI

from conditions import logs, trace
from conditions.middleware import Observe

logs.configure()
log = structlog.stdlib.get_logger("weather")
app = FastAPI()
app.add_middleware(Observe)

SLOW = {2: 0.3}  # seconds that the station at Kestrel Ridge takes to answer, so that there is something to find


@app.get("/weather/{trail}")
async def weather(trail: int) -> dict[str, str]:
    with trace.span("ask station"):
        await asyncio.sleep(SLOW.get(trail, 0))
    log.info("looked up", trail=trail)
    return {"sky": "fog" if trail % 2 else "clear"}


@app.get("/health")
async def health() -> dict[str, str]:
    return {"status": "ok"}
