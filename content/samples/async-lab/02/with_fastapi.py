"""FastAPI: `def` runs in a thread, `async def` in the event loop that everybody shares."""

from typing import Any

from fastapi import FastAPI

from slow import weather, weather_async

app = FastAPI()


# region: def
@app.get("/def/{trail}")
def in_a_thread(trail: int) -> Any:
    return weather(trail)
# endregion


# region: blocking
@app.get("/blocking/{trail}")
async def blocking(trail: int) -> Any:
    """The mistake: nothing here awaits, so the loop stands still until the answer is there."""
    return weather(trail)
# endregion


# region: async
@app.get("/async/{trail}")
async def awaiting(trail: int) -> Any:
    return await weather_async(trail)
# endregion


@app.get("/health")
async def health() -> dict[str, str]:
    return {"status": "ok"}
