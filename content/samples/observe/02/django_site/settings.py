"""A Django project that logs as JSON; what is not about logging is left at Django's defaults."""

import os

from observe import logs

SECRET_KEY = os.environ.get("SECRET_KEY", "for this lab only")
DEBUG = False
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "testserver"]
ROOT_URLCONF = "django_site.urls"
USE_TZ = True

# region: logging
LOGGING_CONFIG = None  # Django leaves logging alone
logs.configure()

MIDDLEWARE = [
    "observe.for_django.Observe",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.common.CommonMiddleware",
]
# endregion
