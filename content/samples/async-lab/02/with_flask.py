"""Flask: one worker, or one thread of it, for each request; `async` changes nothing about that."""

import asyncio
from typing import Any

from flask import Flask

from slow import weather, weather_async

app = Flask(__name__)


@app.get("/sync/<int:trail>")
def sync_view(trail: int) -> Any:
    return weather(trail)


# region: async
@app.get("/async/<int:trail>")
async def async_view(trail: int) -> Any:
    """A loop for this one request; the worker waits until it has ended."""
    return await weather_async(trail)
# endregion


# region: several
@app.get("/several")
async def several() -> Any:
    """Three services at once, inside one request: here `async` pays."""
    return await asyncio.gather(*(weather_async(trail) for trail in (1, 2, 3)))
# endregion


@app.get("/health")
def health() -> dict[str, str]:
    return {"status": "ok"}
