import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("cairn")
app.config_from_object("django.conf:settings", namespace="CELERY")  # the settings that begin with CELERY_
app.autodiscover_tasks()  # the module tasks.py of every installed app
