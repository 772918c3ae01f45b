from django.db import models


class Trail(models.Model):
    class Status(models.TextChoices):
        OPEN = "open"
        CLOSED = "closed"

    name = models.CharField(max_length=120, unique=True)
    status = models.CharField(max_length=10, choices=Status, default=Status.OPEN)

    class Meta:
        ordering = ["name"]


class Report(models.Model):
    trail = models.ForeignKey(Trail, on_delete=models.CASCADE, related_name="reports")
    severity = models.PositiveSmallIntegerField()
