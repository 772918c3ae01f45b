from django.db.models import Count, Max, Q

from .caching import built_once
from .models import Trail


# region: overview
def build_overview() -> list[dict]:
    """Slow with many reports: they are all counted."""
    rows = Trail.objects.annotate(
        serious=Count("reports", filter=Q(reports__severity__gte=4)),
        worst=Max("reports__severity", default=0),
    )
    return list(rows.values("name", "status", "serious", "worst"))


def overview() -> list[dict]:
    return built_once("overview", build_overview)
# endregion
