"""FastAPI: `def` runs in a thread, `async def` in the event loop that everybody shares."""

from typing import Any

from fastapi import FastAPI

from slow import weather, weather_async

app = FastAPI()


@app.get("/def/{trail}")
def in_a_thread(trail: int) -> Any:
    return weather(trail)


@app.get("/blocking/{trail}")
async def blocking(trail: int) -> Any:
    """The mistake: nothing here awaits, so the loop stands still until the answer is there."""
    return weather(trail)


@app.get("/async/{trail}")
async def awaiting(trail: int) -> Any:
    return await weather_async(trail)


@app.get("/health")
async def health() -> dict[str, str]:
    return {"status": "ok"}
