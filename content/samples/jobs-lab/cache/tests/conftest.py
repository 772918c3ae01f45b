import pytest
from django.core.cache import cache

from redis_server import RedisIsMissing, redis_server
from tests.settings import REDIS_PORT
from trails.caching import ForgivingRedisCache
from trails.models import Trail


@pytest.fixture(scope="module")
def redis_is_up():
    try:
        with redis_server(REDIS_PORT) as url:
            yield url
    except RedisIsMissing as error:
        pytest.skip(f"not run: {error}")


@pytest.fixture
def redis(redis_is_up):
    ForgivingRedisCache.away_until = 0
    cache.clear()
    yield
    cache.close()


@pytest.fixture
def trail(db):
    return Trail.objects.create(name="Kestrel Ridge")
