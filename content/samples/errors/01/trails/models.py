from django.conf import settings
from django.db import models


class Trail(models.Model):
    name = models.CharField(max_length=80)
    slug = models.SlugField(unique=True)

    def __str__(self) -> str:
        return self.name


class Report(models.Model):
    trail = models.ForeignKey(Trail, on_delete=models.CASCADE)
    body = models.TextField()
    observed_at = models.DateTimeField(null=True)


class Profile(models.Model):
    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
