"""One file a trail and night, as it came: what was fetched is not fetched again, and what was refused can be looked at."""

import os
import time
from datetime import date
from pathlib import Path

import httpx2

TRIES = 3


# region: fetch
def fetch(client: httpx2.Client, url: str, night: date, trail_id: int, folder: Path, pause: float = 1) -> Path:
    file = folder / night.isoformat() / f"{trail_id}.json"
    if file.exists():
        return file
    text = ask(client, f"{url}/forecast", {"trail": str(trail_id), "day": night.isoformat()}, pause)
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_suffix(".unfinished")
    unfinished.write_text(text, encoding="utf-8")
    os.replace(unfinished, file)  # a file is there whole or not at all, whenever this program is killed
    return file
# endregion


# region: ask
def ask(client: httpx2.Client, url: str, query: dict[str, str], pause: float) -> str:
    """Tries again when that may help: no answer, too many requests, an error of the server."""
    for left in reversed(range(TRIES)):
        try:
            answer = client.get(url, params=query)
            if answer.status_code != 429 and answer.status_code < 500:
                return answer.raise_for_status().text
        except httpx2.TransportError:
            if not left:
                raise
        if left:
            time.sleep(pause * 2 ** (TRIES - 1 - left))
    return answer.raise_for_status().text
# endregion
