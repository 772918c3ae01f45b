from django.contrib.auth.models import AbstractUser
from django.db import models


class User(AbstractUser):
    """Whoever signs in: a hiker, or a ranger who looks after one region."""

    class Role(models.TextChoices):
        HIKER = "hiker"
        RANGER = "ranger"

    role = models.CharField(max_length=10, choices=Role, default=Role.HIKER)
    region = models.ForeignKey(
        "trails.Region",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="rangers",
        help_text="Whose reports a ranger moderates.",
    )

    @property
    def is_ranger(self) -> bool:
        return self.role == self.Role.RANGER

    def moderates(self, report) -> bool:
        return self.is_ranger and report.trail.region_id == self.region_id
