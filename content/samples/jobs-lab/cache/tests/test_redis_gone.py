"""Redis is away (this module starts none)."""

import pytest
from django.core.cache.backends.redis import RedisCache
from redis.exceptions import ConnectionError

from tests.settings import REDIS_PORT
from trails.caching import forget_trails


def test_djangos_own_backend_fails():
    with pytest.raises(ConnectionError, match="Connection refused"):
        RedisCache(f"redis://127.0.0.1:{REDIS_PORT}/0", {}).get("overview")


def test_the_page_comes_without_it(client, trail, caplog):
    assert b"Kestrel Ridge: open" in client.get("/trails/").content
    assert "no cache: " in caplog.text


def test_nobody_is_stopped_from_changing_a_trail(trail, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        trail.status = "closed"
        trail.save()
        forget_trails()
