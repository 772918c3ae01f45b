"""The project's settings for tests: a database file that the worker can open too, and a port where Redis will be."""

import os
import tempfile
from pathlib import Path

from redis_server import free_port

FOLDER = Path(tempfile.mkdtemp(prefix="cairn-"))  # removed in conftest.py
REDIS_PORT = free_port()
os.environ.setdefault("SECRET_KEY", "only-for-tests")
os.environ["REDIS_URL"] = f"redis://127.0.0.1:{REDIS_PORT}/0"
os.environ["MEDIA_ROOT"] = str(FOLDER / "media")

from config.settings import *  # noqa: E402, F403

DATABASES["default"]["TEST"] = {"NAME": FOLDER / "test.sqlite3"}  # noqa: F405
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # fast, and for tests only
