"""Redis is away (this module starts none)."""

import pytest
from django.core.cache.backends.redis import RedisCache
from redis.exceptions import ConnectionError, TimeoutError

from tests.settings import REDIS_PORT
from trails.caching import ForgivingRedisCache, forget_trails


@pytest.fixture(autouse=True)
def not_known_yet(monkeypatch):
    monkeypatch.setattr(ForgivingRedisCache, "away_until", 0)


def test_djangos_own_backend_fails():
    with pytest.raises(ConnectionError, match="Connection refused"):
        RedisCache(f"redis://127.0.0.1:{REDIS_PORT}/0", {}).get("overview")


def test_the_page_comes_without_it(client, trail, caplog):
    assert b"Kestrel Ridge: open" in client.get("/trails/").content
    assert "no cache: " in caplog.text


def test_a_page_waits_for_it_once(client, trail, monkeypatch):
    looks = []

    def wait_in_vain(self, key, *args, **options):
        looks.append(key)
        raise TimeoutError("Timeout reading from socket")

    monkeypatch.setattr(RedisCache, "get", wait_in_vain)
    assert client.get("/trails/").status_code == 200
    assert len(looks) == 1


def test_nobody_is_stopped_from_changing_a_trail(trail, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        trail.status = "closed"
        trail.save()
        forget_trails()
