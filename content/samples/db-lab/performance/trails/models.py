"""The same tables for Django. SQLAlchemy makes them here, hence `managed = False`."""

from django.db import models
from django.db.models import Index, Q
from django.db.models.functions import Lower


class Region(models.Model):
    name = models.TextField()

    class Meta:
        managed = False
        db_table = "regions"


class Trail(models.Model):
    name = models.TextField()
    region = models.ForeignKey(Region, on_delete=models.PROTECT)

    class Meta:
        managed = False
        db_table = "trails"


class Report(models.Model):
    trail = models.ForeignKey(Trail, on_delete=models.CASCADE, related_name="reports")
    author = models.TextField()
    body = models.TextField()
    state = models.TextField()
    observed_at = models.DateTimeField()

    class Meta:
        managed = False
        db_table = "reports"
        # region: indexes
        indexes = [
            Index(name="reports_newest", fields=["trail", "observed_at"]),
            Index(Lower("author"), name="reports_author_lower"),
            Index(
                name="reports_to_check",
                fields=["observed_at"],
                condition=Q(state="pending"),
            ),
        ]
        # endregion
