"""Flask: one worker, or one thread of it, for each request; `async` changes nothing about that."""

from typing import Any

from flask import Flask

from slow import weather, weather_async

app = Flask(__name__)


@app.get("/sync/<int:trail>")
def sync_view(trail: int) -> Any:
    return weather(trail)


@app.get("/async/<int:trail>")
async def async_view(trail: int) -> Any:
    """Flask starts an event loop for this one request, and the worker waits until it has ended."""
    return await weather_async(trail)


@app.get("/health")
def health() -> dict[str, str]:
    return {"status": "ok"}
