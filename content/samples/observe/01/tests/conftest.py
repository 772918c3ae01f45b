import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx2
import pytest

import servers


@dataclass
class Services:
    url: str
    conditions_log: Path
    weather_log: Path

    def get(self, path: str, **headers: str) -> httpx2.Response:
        return httpx2.get(self.url + path, headers=headers, timeout=60)

    def lines(self, trace_id: str, count: int) -> list[dict[str, Any]]:
        """Of both logs, as soon as there are so many."""
        found: list[dict[str, Any]] = []

        def look() -> bool:
            found[:] = [line for line in self.all_lines() if line.get("trace_id") == trace_id]
            return len(found) >= count

        servers.wait_until(look)
        return found

    def all_lines(self) -> list[dict[str, Any]]:
        """Every line is JSON; one that is being written ends without a line break, and is left out."""
        texts = [log.read_text() for log in (self.conditions_log, self.weather_log)]
        return [json.loads(line) for text in texts for line in text.rpartition("\n")[0].splitlines()]


@pytest.fixture(scope="session")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    folder = tmp_path_factory.mktemp("logs")
    logs = folder / "conditions.log", folder / "weather.log"
    with servers.serving("conditions.weather:app", logs[1]) as weather:
        with servers.serving("conditions.app:app", logs[0], WEATHER_URL=weather) as url:
            yield Services(url, *logs)
