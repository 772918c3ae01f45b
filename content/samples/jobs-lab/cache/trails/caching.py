"""A cache is a copy that may be gone or old at any time. What that means is written here, once."""

import logging
import time
from collections.abc import Callable
from uuid import uuid4

from django.core.cache import cache
from django.core.cache.backends.redis import RedisCache
from django.db import transaction
from redis.exceptions import RedisError

logger = logging.getLogger(__name__)


# region: forgiving
class ForgivingRedisCache(RedisCache):
    """Without Redis the site is slower, not gone: nothing is found then, and nothing kept."""

    away_until = 0.0  # of the class: for all threads of the process

    def get(self, key, default=None, version=None):
        return self.forgiving(super().get, default, key, default, version=version)

    def set(self, key, value, *args, **options):
        return self.forgiving(super().set, None, key, value, *args, **options)

    def add(self, key, value, *args, **options):
        return self.forgiving(super().add, True, key, value, *args, **options)  # True: then build it yourself

    def delete(self, key, version=None):
        return self.forgiving(super().delete, False, key, version=version)

    def forgiving(self, call, otherwise, *args, **options):
        if time.monotonic() < ForgivingRedisCache.away_until:
            return otherwise
        try:
            return call(*args, **options)
        except RedisError as error:
            ForgivingRedisCache.away_until = time.monotonic() + 5  # a page looks eight times: let it wait once
            logger.warning("no cache: %s", error)
            return otherwise
# endregion


# region: generation
def generation() -> str:
    """Part of the key of all that is made from trails. A new one makes all of it unfindable at once."""
    return cache.get_or_set("trails:generation", lambda: uuid4().hex, timeout=None)


def forget_trails() -> None:
    """After the commit: who looks before it would still find the old rows, and keep them under the new generation."""
    transaction.on_commit(lambda: cache.set("trails:generation", uuid4().hex, timeout=None))
# endregion


# region: built-once
def built_once[T](name: str, build: Callable[[], T], fresh: int = 60, stale: int = 600, patience: float = 10) -> T:
    """The value from the cache. When it is missing or no longer fresh, one caller builds it.

    The others take the old one meanwhile, or, if there is none, wait for the new one.
    """
    key = f"trails:{generation()}:{name}"
    end = time.monotonic() + patience
    while True:
        value, fresh_until = cache.get(key, (None, 0.0))
        if fresh_until > time.time():
            return value
        if cache.add(f"{key}:being-built", True, timeout=patience):  # true for one caller
            try:
                value, fresh_until = cache.get(key, (None, 0.0))  # again: somebody may have finished between the two lines
                if fresh_until < time.time():
                    value = build()
                    cache.set(key, (value, time.time() + fresh), timeout=fresh + stale)
            finally:
                cache.delete(f"{key}:being-built")
            return value
        if fresh_until:
            return value
        if time.monotonic() > end:  # the builder died, or takes too long
            return build()
        time.sleep(0.05)
# endregion
