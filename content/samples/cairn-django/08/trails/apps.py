from django.apps import AppConfig


class TrailsConfig(AppConfig):
    default_auto_field = 'django.db.models.BigAutoField'
    name = 'trails'

    def ready(self):
        from . import signals  # noqa: F401 (importing it connects the receivers)
