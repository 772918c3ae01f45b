import os
from pathlib import Path

DEBUG = False
SECRET_KEY = "only-for-this-lab"  # nothing is signed here
ALLOWED_HOSTS = ["127.0.0.1", "testserver"]  # the second is the name that the test client uses
ROOT_URLCONF = "with_django.urls"
INSTALLED_APPS = ["with_django"]
MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]  # knows both worlds, as all of Django's own do
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": os.environ.get("LAB_DATABASE", Path(__file__).parents[1] / "lab.sqlite3"),
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
