from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

import measure
from cases import CASES

type Serve = Callable[..., str]


@pytest.fixture(scope="session")
def weather_url() -> Iterator[str]:
    with measure.weather() as url:
        yield url


@pytest.fixture(scope="module")
def serve(weather_url: str) -> Iterator[Callable[[str], str]]:
    """Starts the server of a case (one for all that share it); its address."""
    started: dict[str, str] = {}
    with ExitStack() as stack:

        def start(name: str) -> str:
            command = CASES[name].server
            if command not in started:
                started[command] = stack.enter_context(measure.serving(command, WEATHER_URL=weather_url, WEATHER_SECONDS="0.2"))
            return started[command]

        yield start


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "log.txt"
