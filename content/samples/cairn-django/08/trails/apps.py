from django.apps import AppConfig


class TrailsConfig(AppConfig):
    name = "trails"

    def ready(self):
        from . import signals  # noqa: F401 (importing it connects the receivers)
