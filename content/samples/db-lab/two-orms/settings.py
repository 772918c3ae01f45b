"""What Django needs to read the file that build.py makes."""

import os

SECRET_KEY = "for this lab only"
INSTALLED_APPS = ["cairn"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.environ.get("CAIRN_FILE", "cairn.sqlite3")}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
