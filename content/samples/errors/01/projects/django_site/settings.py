import os

SECRET_KEY = os.environ.get("SECRET_KEY", "only for tests")
ALLOWED_HOSTS = [host for host in os.environ.get("ALLOWED_HOSTS", "localhost").split(",") if host]
AUTH_USER_MODEL = os.environ.get("AUTH_USER_MODEL", "auth.User")
INSTALLED_APPS = ["django.contrib.auth", "django.contrib.contenttypes", *os.environ.get("APPS", "").split()]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
ROOT_URLCONF = "settings"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
urlpatterns: list[object] = []
