"""The slow call of every endpoint: the weather service, asked with and without `await`."""

import os
from typing import Any

import httpx2

SECONDS = float(os.environ.get("WEATHER_SECONDS", "0.25"))
PATIENCE = 30  # a blocked loop reads answers late; with the usual 5 seconds innocent calls would fail


def address(trail: int) -> str:
    return f"{os.environ['WEATHER_URL']}/trails/{trail}?seconds={SECONDS}"


# region: weather
def weather(trail: int) -> Any:
    """Holds its thread until the answer is there."""
    return httpx2.get(address(trail), timeout=PATIENCE).raise_for_status().json()


async def weather_async(trail: int) -> Any:
    """Hands its thread back while it waits."""
    async with httpx2.AsyncClient(timeout=PATIENCE) as client:
        return (await client.get(address(trail))).raise_for_status().json()
# endregion
