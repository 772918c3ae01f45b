"""The project's settings for tests, and a port where Redis will be."""

import os

from redis_server import free_port

REDIS_PORT = free_port()
os.environ.setdefault("SECRET_KEY", "only-for-tests")
os.environ["REDIS_URL"] = f"redis://127.0.0.1:{REDIS_PORT}/0"

from config.settings import *  # noqa: E402, F403
