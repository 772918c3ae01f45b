"""Cairn, as much of it as the queries need. Short table names keep the SQL on the page readable."""

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint
from django.db.models.functions import Lower


class Region(models.Model):
    name = models.CharField(max_length=80, unique=True)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True)

    class Meta:
        db_table = "regions"


class Trail(models.Model):
    region = models.ForeignKey(Region, on_delete=models.PROTECT)
    name = models.CharField(max_length=80)
    status = models.CharField(max_length=10)
    length_km = models.DecimalField(max_digits=5, decimal_places=1)

    class Meta:
        db_table = "trails"
        constraints = [
            # region: any-case
            UniqueConstraint(Lower("name"), name="trail_name_in_any_case"),
            # endregion
        ]


# region: queryset
class ReportQuerySet(models.QuerySet):
    def published(self):
        return self.filter(state="published")

    def severe(self):
        return self.filter(severity__gte=4)

    def since(self, day):
        return self.filter(observed_on__gte=day)
# endregion


class Report(models.Model):
    trail = models.ForeignKey(Trail, on_delete=models.CASCADE, related_name="reports")
    author = models.CharField(max_length=30)
    severity = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=10, default="pending")
    observed_on = models.DateField()

    # region: manager
    objects = ReportQuerySet.as_manager()
    # endregion

    class Meta:
        db_table = "reports"
        constraints = [
            # region: pending
            UniqueConstraint(
                fields=["trail", "author", "observed_on"],
                condition=Q(state="pending"),
                name="one_pending_a_day",
            ),
            # endregion
        ]


class Follow(models.Model):
    trail = models.ForeignKey(Trail, on_delete=models.CASCADE, related_name="follows")
    hiker = models.CharField(max_length=30)

    class Meta:
        db_table = "follows"
        constraints = [
            UniqueConstraint(fields=["trail", "hiker"], name="follow_once"),
        ]


class WorkParty(models.Model):
    trail = models.ForeignKey(Trail, on_delete=models.CASCADE, related_name="parties")
    day = models.DateField()
    capacity = models.PositiveSmallIntegerField()
    taken = models.PositiveSmallIntegerField(default=0)

    class Meta:
        db_table = "parties"
        constraints = [
            # region: places
            CheckConstraint(
                condition=Q(taken__lte=F("capacity")),
                name="no_more_than_places",
                violation_error_message="More people than places.",
            ),
            # endregion
        ]
