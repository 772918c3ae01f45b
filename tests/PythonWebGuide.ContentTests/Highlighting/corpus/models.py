"""Trails, huts and the people who walk between them."""

from __future__ import annotations

import datetime as dt
import decimal
from collections.abc import Iterable, Iterator
from typing import Self

from django.conf import settings
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Avg, Count, F, Q
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

KILOMETRES_PER_HOUR = 4.2
MAX_LENGTH = 1_250


class Difficulty(models.TextChoices):
    EASY = "easy", _("Easy")
    HARD = "hard", _("Hard")
    ALPINE = "alpine", _("Alpine")


class TrailQuerySet(models.QuerySet["Trail"]):
    def published(self) -> Self:
        return self.filter(published_at__isnull=False, published_at__lte=dt.datetime.now(dt.UTC))

    def near(self, latitude: float, longitude: float, *, within_km: int = 25) -> Self:
        delta = within_km / 111.32
        return self.filter(
            latitude__range=(latitude - delta, latitude + delta),
            longitude__range=(longitude - delta, longitude + delta),
        )

    def with_rating(self) -> Self:
        return self.annotate(
            rating=Avg("reports__stars", filter=Q(reports__hidden=False)),
            report_count=Count("reports", distinct=True),
        ).order_by(F("rating").desc(nulls_last=True), "name")


class Trail(models.Model):
    """A path with a beginning, an end and a name that people search for."""

    name = models.CharField(max_length=120, unique=True)
    slug = models.SlugField(max_length=140, editable=False)
    length_km = models.DecimalField(max_digits=5, decimal_places=2, validators=[MinValueValidator(0.1)])
    ascent_m = models.PositiveIntegerField(default=0)
    difficulty = models.CharField(max_length=8, choices=Difficulty, default=Difficulty.EASY)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="trails")
    published_at = models.DateTimeField(null=True, blank=True)

    objects = TrailQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(condition=Q(length_km__gt=0), name="trail_has_length"),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.length_km:.1f} km, {self.get_difficulty_display()!r})"

    def save(self, *args, **kwargs) -> None:
        if not self.slug:
            self.slug = slugify(self.name)
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        return reverse("trails:detail", kwargs={"slug": self.slug})

    @property
    def hours(self) -> decimal.Decimal:
        # One hour for each 400 metres of ascent, as the sign posts say.
        walking = float(self.length_km) / KILOMETRES_PER_HOUR
        return decimal.Decimal(walking + self.ascent_m / 400).quantize(decimal.Decimal("0.1"))

    @staticmethod
    def longest(trails: Iterable[Trail]) -> Trail | None:
        return max(trails, key=lambda trail: trail.length_km, default=None)


class Report(models.Model):
    trail = models.ForeignKey(Trail, on_delete=models.CASCADE, related_name="reports")
    stars = models.PositiveSmallIntegerField()
    text = models.TextField(help_text=_("What would you have liked to know before you went?"))
    hidden = models.BooleanField(default=False)
    walked_on = models.DateField(default=dt.date.today)

    def paragraphs(self) -> Iterator[str]:
        for paragraph in self.text.split("\n\n"):
            if paragraph := paragraph.strip():
                yield paragraph

    def clean(self) -> None:
        try:
            stars = int(self.stars)
        except (TypeError, ValueError) as error:
            raise ValueError("Stars are a number") from error
        else:
            assert 1 <= stars <= 5, f"{stars=} out of range"
        finally:
            self.text = self.text.strip()
