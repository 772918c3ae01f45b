"""The solution's settings, for tests: logins and writes cost nothing."""

from config.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
DATABASES["default"]["OPTIONS"]["init_command"] = "PRAGMA journal_mode=wal; PRAGMA synchronous=off"  # noqa: F405
