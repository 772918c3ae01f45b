"""The tables of tables.py for Django. SQLAlchemy makes them here, hence `managed = False`."""

from django.db import models


class User(models.Model):
    name = models.CharField(max_length=30, unique=True)

    class Meta:
        managed = False
        db_table = "users"


class Trail(models.Model):
    name = models.CharField(max_length=80, unique=True)
    status = models.CharField(max_length=10)
    length_km = models.FloatField()

    class Meta:
        managed = False
        db_table = "trails"


# region: report
class Report(models.Model):
    trail = models.ForeignKey(
        Trail, on_delete=models.CASCADE, related_name="reports"
    )
    author = models.ForeignKey(User, on_delete=models.SET_NULL, null=True)
    severity = models.IntegerField()
    body = models.TextField()
    observed_on = models.DateField()
    state = models.CharField(max_length=10, default="pending")
    # endregion

    class Meta:
        managed = False
        db_table = "reports"
