"""A page that lists trails with region and reports, in Django's ORM."""

import os

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "settings"
django.setup()

from django.db.models import Count, Prefetch  # noqa: E402

from trails.models import Report, Trail  # noqa: E402


# region: slow
def slow() -> list[str]:
    trails = Trail.objects.order_by("name")
    return [
        f"{trail.name}, {trail.region.name}: "
        + "; ".join(report.body for report in trail.reports.all())
        for trail in trails
    ]
# endregion


# region: cured
def cured() -> list[str]:
    trails = (
        Trail.objects.order_by("name")
        .select_related("region")
        .prefetch_related("reports")
    )
    # endregion
    return [
        f"{trail.name}, {trail.region.name}: "
        + "; ".join(report.body for report in trail.reports.all())
        for trail in trails
    ]


# region: trap
def trap() -> list[str]:
    trails = Trail.objects.order_by("name").prefetch_related("reports")
    return [
        f"{trail.name}: "
        + "; ".join(r.body for r in trail.reports.filter(state="pending"))
        for trail in trails
    ]
# endregion


# region: pending
def pending() -> list[str]:
    to_check = Report.objects.filter(state="pending")
    trails = Trail.objects.order_by("name").prefetch_related(
        Prefetch("reports", queryset=to_check, to_attr="to_check")
    )
    # endregion
    return [f"{trail.name}: " + "; ".join(r.body for r in trail.to_check) for trail in trails]


# region: counted
def counted() -> list[str]:
    trails = Trail.objects.annotate(number=Count("reports"))
    return [
        f"{trail.name}: {trail.number} reports"
        for trail in trails.order_by("name")
    ]
# endregion


# region: explain
def plan(trail_id: int) -> str:
    reports = Report.objects.filter(trail=trail_id).order_by("-observed_at")
    return reports[:20].explain()
# endregion
