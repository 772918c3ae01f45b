"""Trail conditions, which asks a weather service: two programs, one request.
start.py starts both, and sets WEATHER_URL.
"""

import os
from typing import Any

import httpx2
import structlog
from fastapi import FastAPI, HTTPException, Response

from conditions import logs, metrics, trace
from conditions.middleware import Observe

# region: create
logs.configure()
log = structlog.stdlib.get_logger("conditions")
app = FastAPI()
app.add_middleware(Observe)
# endregion

TRAILS = {1: "Heron Loop", 2: "Kestrel Ridge"}


@app.get("/trails/{trail}/conditions")
async def conditions(trail: int) -> dict[str, Any]:
    if trail not in TRAILS:
        raise HTTPException(404, "There is no such trail.")
    sky = await ask_weather(trail)
    log.info("conditions", trail=trail, sky=sky)
    return {"trail": TRAILS[trail], "sky": sky}


# region: ask
async def ask_weather(trail: int) -> str:
    address = f"{os.environ['WEATHER_URL']}/weather/{trail}"
    async with httpx2.AsyncClient(timeout=5) as client:
        with trace.span("ask weather"):
            headers = {"traceparent": trace.current.get().header}
            answer = await client.get(address, headers=headers)
    return str(answer.raise_for_status().json()["sky"])
# endregion


@app.get("/broken")
async def broken() -> None:
    charge("4111 1111 1111 1111")


def charge(card: str) -> None:
    raise RuntimeError("the reason, for us and not for visitors")


@app.get("/health")
async def health() -> dict[str, str]:
    return {"status": "ok"}


@app.get("/metrics")
async def show_metrics() -> Response:
    """For Prometheus only: let the proxy in front refuse this address to everybody else."""
    return Response(metrics.text(), media_type="text/plain; version=0.0.4")
