import uuid

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MinLengthValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone


class Region(models.Model):
    name = models.CharField(max_length=80, unique=True)

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name


class Tag(models.Model):
    name = models.SlugField(max_length=40, unique=True)

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name


# region: search
class TrailQuerySet(models.QuerySet):
    def search(self, q="", status=""):
        """The trails with `q` in their name and this status; an empty value asks for nothing."""
        trails = self
        if q:
            trails = trails.filter(name__icontains=q)
        if status:
            trails = trails.filter(status=status)
        return trails
# endregion


class Trail(models.Model):
    class Status(models.TextChoices):
        OPEN = "open"
        CAUTION = "caution"
        CLOSED = "closed"

    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="trails")
    name = models.CharField(max_length=120, unique=True)
    status = models.CharField(max_length=10, choices=Status, default=Status.OPEN)
    length_km = models.DecimalField("length in km", max_digits=5, decimal_places=1)
    tags = models.ManyToManyField(Tag, blank=True, related_name="trails")

    objects = TrailQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=Q(length_km__gt=0), name="trail_has_length"),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("trails:detail", args=[self.pk])


def not_in_future(day):
    """A validator must be a module's function: migrations refer to it by name."""
    if day > timezone.now().date():
        raise ValidationError("This day is still to come.")


# region: who
class ReportQuerySet(models.QuerySet):
    """Who sees and changes which reports is decided here, for the pages and the admin alike."""

    def approved(self):
        return self.filter(state=Report.State.APPROVED)

    def pending(self):
        return self.filter(state=Report.State.PENDING)

    def in_region_of(self, ranger):
        return self.filter(trail__region=ranger.region_id)

    # region: visible-to
    def visible_to(self, user):
        """Approved ones are for everybody, the rest for their author, the region's ranger and superusers."""
        if user.is_superuser:
            return self.all()
        visible = Q(state=Report.State.APPROVED)
        if user.is_authenticated:
            visible |= Q(author=user)
            if user.is_ranger:
                visible |= Q(trail__region=user.region_id)
        return self.filter(visible)
    # endregion

    def editable_by(self, user):
        """An author may change a report until a ranger has decided about it."""
        return self.pending().filter(author=user)
# endregion


class Report(models.Model):
    class Category(models.TextChoices):
        FALLEN_TREE = "fallen_tree", "Fallen tree"
        ICE = "ice"
        WASHED_OUT = "washed_out", "Washed out"
        OTHER = "other"

    class Severity(models.IntegerChoices):
        NOTICE = 1, "1 - worth knowing"
        MINOR = 2, "2 - a nuisance"
        MODERATE = 3, "3 - takes care"
        SERIOUS = 4, "4 - dangerous"
        IMPASSABLE = 5, "5 - no way through"

    class State(models.TextChoices):
        PENDING = "pending"
        APPROVED = "approved"
        REJECTED = "rejected"

    trail = models.ForeignKey(Trail, on_delete=models.CASCADE, related_name="reports")
    # A report outlives its author's account.
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="reports"
    )
    category = models.CharField(max_length=20, choices=Category)
    severity = models.PositiveSmallIntegerField(choices=Severity)
    body = models.TextField(max_length=2000, validators=[MinLengthValidator(10)])
    observed_at = models.DateField(validators=[not_in_future])
    state = models.CharField(max_length=10, choices=State, default=State.PENDING, editable=False)
    # The form's own number: sent twice, it is filed once.
    submission = models.UUIDField(unique=True, null=True, editable=False)

    objects = ReportQuerySet.as_manager()

    class Meta:
        ordering = ["-observed_at", "-id"]
        indexes = [
            models.Index(fields=["trail", "state", "-observed_at"], name="report_of_trail"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(severity__range=(1, 5)), name="report_severity_1_to_5"),
        ]

    def __str__(self):
        return f"{self.get_category_display()}, {self.trail}, {self.observed_at}"


def photo_path(photo, filename):
    """The visitor's file name is not used: it could be anything, and tell anything."""
    return f"reports/{uuid.uuid4()}.jpg"


class Photo(models.Model):
    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="photos")
    image = models.ImageField(upload_to=photo_path, width_field="width", height_field="height")
    width = models.PositiveIntegerField(editable=False)
    height = models.PositiveIntegerField(editable=False)

    def __str__(self):
        return f"Photo {self.pk}"

    def get_absolute_url(self):
        return reverse("trails:photo", args=[self.pk])
