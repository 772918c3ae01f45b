"""The same application with Celery's default: a message is confirmed before the work begins."""

from config.celery import app

app.conf.task_annotations = {"trails.tasks.send_notice": {"acks_late": False}}
