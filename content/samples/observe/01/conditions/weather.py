"""The weather service: another program, which goes on with the same trace."""

import structlog
from fastapi import FastAPI

from conditions import logs
from conditions.middleware import Observe

logs.configure()
log = structlog.stdlib.get_logger("weather")
app = FastAPI()
app.add_middleware(Observe)


@app.get("/weather/{trail}")
async def weather(trail: int) -> dict[str, str]:
    log.info("looked up", trail=trail)
    return {"sky": "fog" if trail % 2 else "clear"}


@app.get("/health")
async def health() -> dict[str, str]:
    return {"status": "ok"}
