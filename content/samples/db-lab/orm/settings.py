"""SQLite in memory, unless ask.py names a PostgreSQL server."""

SECRET_KEY = "for this lab only"
INSTALLED_APPS = ["trails"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
