from collections.abc import Iterator

import pytest

import measure


@pytest.fixture(scope="session")
def url() -> Iterator[str]:
    with measure.weather() as url:
        yield url
