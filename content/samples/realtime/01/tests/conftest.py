from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from redis_server import RedisIsMissing, redis_server
from tests.servers import Live


@pytest.fixture(scope="session")
def redis_url() -> Iterator[str]:
    try:
        with redis_server() as url:
            yield url
    except RedisIsMissing as error:
        pytest.skip(f"not run: {error}")


@pytest.fixture(scope="session")
def start(redis_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Live]]:
    """Starts server processes that share a database and a Redis, and stops them at the end."""
    folder = tmp_path_factory.mktemp("live")
    started: list[Live] = []

    def start(**settings: str) -> Live:
        started.append(Live(settings.pop("redis_url", redis_url), folder / "live.sqlite3", folder / f"{len(started)}.log", **settings))
        return started[-1]

    yield start
    for server in started:
        server.stop()


@pytest.fixture(scope="session")
def two(start: Callable[..., Live]) -> tuple[Live, Live]:
    """Two processes, as two workers or two machines would be."""
    first = start()
    first.wait()  # it makes the database: SQLite lets only one at a time change a new file to WAL
    second = start()
    second.wait()
    return first, second
