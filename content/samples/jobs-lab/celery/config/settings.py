"""A small Cairn: what differs from place to place comes from the environment.

On your own machine, DEBUG=1 is enough. In production leave it out, and set SECRET_KEY and ALLOWED_HOSTS.
"""

import os
from datetime import timedelta
from pathlib import Path

from celery.schedules import crontab

BASE_DIR = Path(__file__).resolve().parent.parent

DEBUG = os.environ.get("DEBUG") == "1"
SECRET_KEY = "django-insecure-only-for-this-machine" if DEBUG else os.environ["SECRET_KEY"]
ALLOWED_HOSTS = os.environ.get("ALLOWED_HOSTS", "").split()

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "trails",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
]
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = not DEBUG

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": os.environ.get("DATABASE_PATH", BASE_DIR / "db.sqlite3"),
        # The worker writes beside the web process: readers do not wait, and writers stand in line.
        "OPTIONS": {"init_command": "PRAGMA journal_mode=wal", "transaction_mode": "IMMEDIATE"},
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True

STORAGES = {"default": {"BACKEND": "django.core.files.storage.FileSystemStorage"}}
MEDIA_ROOT = os.environ.get("MEDIA_ROOT", BASE_DIR / "media")

# region: mail
EMAIL_HOST = os.environ.get("EMAIL_HOST", "127.0.0.1")
EMAIL_PORT = int(os.environ.get("EMAIL_PORT", "1025"))
EMAIL_TIMEOUT = 10  # seconds; without it a silent mail server holds a worker for ever
DEFAULT_FROM_EMAIL = "Cairn <cairn@cairn.example>"
# endregion

# Celery: https://docs.celeryq.dev/en/stable/userguide/configuration.html

# region: celery
REDIS_URL = os.environ.get("REDIS_URL", "redis://127.0.0.1:6379/0")
CELERY_BROKER_URL = REDIS_URL
CELERY_RESULT_BACKEND = REDIS_URL
CELERY_ACCEPT_CONTENT = ["json"]  # never pickle: whoever reached Redis could run code in the worker
CELERY_TASK_IGNORE_RESULT = True  # a task whose answer somebody reads says so itself
CELERY_RESULT_EXPIRES = timedelta(hours=1)
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_WORKER_PREFETCH_MULTIPLIER = 1  # take one message at a time, not four: the rest is for other workers
# endregion

# region: patience
# How long a web request may wait for a broker that is down: at most 1 second for each look, about 3 in all (measure.py).
# By default it waits for ever for one that takes the connection and says nothing.
CELERY_TASK_PUBLISH_RETRY_POLICY = {"max_retries": 1, "interval_start": 0.2}
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "socket_connect_timeout": 1,
    "socket_timeout": 1,
    # A message that a worker took and never confirmed goes to another one after this many seconds.
    # Longer than the longest task, or that task runs twice.
    "visibility_timeout": int(os.environ.get("VISIBILITY_TIMEOUT", "3600")),
}

# The same for a task with a result: by default delay() tries the result store for about 20 seconds.
CELERY_RESULT_BACKEND_TRANSPORT_OPTIONS = {"retry_policy": {"max_retries": 1, "interval_start": 0.2}}
CELERY_REDIS_SOCKET_CONNECT_TIMEOUT = CELERY_REDIS_SOCKET_TIMEOUT = 1
# endregion

# region: schedule
CELERY_BEAT_SCHEDULE = {
    "send-what-was-left": {
        "task": "trails.tasks.send_unsent_notices",
        "schedule": timedelta(seconds=int(os.environ.get("SWEEP_SECONDS", "300"))),
    },
    "forget-old-notices": {
        "task": "trails.tasks.forget_old_notices",
        "schedule": crontab(hour=3, minute=30),  # UTC, as CELERY_TIMEZONE is not set
    },
}
# endregion
