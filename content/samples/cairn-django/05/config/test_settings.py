"""The project's settings, for tests: they need no environment, and nothing in them is slow."""

import os

os.environ.setdefault("SECRET_KEY", "only-for-tests")
os.environ.setdefault("HTTPS_ONLY", "0")

from config.settings import *  # noqa: E402, F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # fast, and for tests only
STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"  # noqa: F405
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = True  # as in development: without collectstatic
LOGGING["handlers"]["console"]["class"] = "logging.NullHandler"  # noqa: F405  refusals that tests provoke are no news
