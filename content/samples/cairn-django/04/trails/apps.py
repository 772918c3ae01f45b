from django.apps import AppConfig


class TrailsConfig(AppConfig):
    default_auto_field = 'django.db.models.BigAutoField'
    name = 'trails'
