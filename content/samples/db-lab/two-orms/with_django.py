"""Ten queries in Django's ORM."""

import os
from datetime import date
from typing import Any

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "settings"
django.setup()

from django.db import transaction  # noqa: E402
from django.db.models import Count  # noqa: E402

from cairn.models import Report, Trail  # noqa: E402


# region: open
def open_trails() -> list[Trail]:
    return list(Trail.objects.filter(status="open").order_by("length_km"))
# endregion


# region: key
def by_key() -> Trail | None:
    return Trail.objects.filter(pk=2).first()
# endregion


# region: columns
def columns() -> list[tuple[str, float]]:
    long = Trail.objects.filter(length_km__gt=5)
    return list(long.order_by("pk").values_list("name", "length_km"))
# endregion


# region: join
def severe_on_closed() -> list[Report]:
    return list(
        Report.objects.filter(trail__status="closed", severity__gte=4)
        .order_by("-observed_on")
    )
# endregion


# region: count
def count_reports() -> list[tuple[str, int]]:
    trails = Trail.objects.annotate(number=Count("reports"))
    return list(trails.order_by("name").values_list("name", "number"))
# endregion


# region: without
def without_reports() -> list[Trail]:
    return list(Trail.objects.filter(reports=None))
# endregion


# region: search
def search(words: str = "50%") -> list[Report]:
    return list(Report.objects.filter(body__icontains=words))
# endregion


# region: page
def newest_page(page: int = 1, size: int = 2) -> list[Report]:
    reports = (
        Report.objects.filter(state="published")
        .order_by("-observed_on", "-pk")
        .select_related("trail", "author")
    )
    return list(reports[(page - 1) * size : page * size])
# endregion


# region: lists
def trails_with_reports() -> list[Trail]:
    trails = Trail.objects.order_by("name")
    return list(trails.prefetch_related("reports"))
# endregion


# region: update
def publish_before(day: date = date(2026, 11, 22)) -> int:
    pending = Report.objects.filter(state="pending", observed_on__lt=day)
    return pending.update(state="published")
# endregion


# region: forgotten
def forgotten() -> None:
    trail = Trail.objects.get(pk=2)
    trail.status = "closed"
# endregion


# region: saved
def saved() -> None:
    trail = Trail.objects.get(pk=2)
    trail.status = "closed"
    trail.save(update_fields=["status"])
# endregion


# region: twice
def twice() -> bool:
    return Trail.objects.get(pk=2) is Trail.objects.get(pk=2)
# endregion


# region: publish
def publish_and_close(pk: int = 4) -> None:
    with transaction.atomic():
        report = Report.objects.select_related("trail").get(pk=pk)
        report.state = "published"
        report.save(update_fields=["state"])
        report.trail.status = "closed"
        report.trail.save(update_fields=["status"])
# endregion


def plain(answer: Any) -> Any:
    """What both ORMs should agree on: keys and values, no objects."""
    if isinstance(answer, list):
        return [plain(item) for item in answer]
    return answer.pk if isinstance(answer, (Trail, Report)) else answer
