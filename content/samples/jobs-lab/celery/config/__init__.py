# Django loads this package first: so `@shared_task` finds the application below, in the web process too.
from .celery import app as celery_app

__all__ = ["celery_app"]
