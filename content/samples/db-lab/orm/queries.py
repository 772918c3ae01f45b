"""Each function asks one question. ask.py runs it and shows what the database was told."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.db.models import Case, Count, Exists, F, Max, OuterRef, Q, QuerySet, Subquery, Value, When, Window
from django.db.models.functions import RowNumber, TruncMonth

from trails.models import Follow, Report, Trail, WorkParty


# region: waiting
def waiting() -> QuerySet:
    pending = Count("reports", filter=Q(reports__state="pending"))
    return (
        Trail.objects.annotate(pending=pending)
        .filter(pending__gt=0)
        .order_by("-pending")
        .values_list("name", "pending")
    )
# endregion


# region: when
def when() -> tuple[object, ...]:
    reports = Report.objects.filter(severity=5)
    pending = reports.filter(state="pending").order_by("id")
    first = pending[0]
    second = pending[1]
    authors = [report.author for report in pending]
    number = pending.count()
    third = pending[1]
    not_jo = pending.exclude(author="jo").count()
    return first.author, second.author, authors, number, third.author, not_jo
# endregion


# region: nearly-full
def nearly_full() -> QuerySet:
    parties = WorkParty.objects.annotate(free=F("capacity") - F("taken"))
    return parties.filter(free__lte=2).values_list("trail__name", "free")
# endregion


# region: take-place
def take_place() -> int:
    free = WorkParty.objects.filter(pk=1, taken__lt=F("capacity"))
    return free.update(taken=F("taken") + 1)
# endregion


# region: saved-twice
def saved_twice() -> dict[str, int]:
    party = WorkParty.objects.get(pk=2)
    before = party.taken
    party.taken = F("taken") + 1
    party.save(update_fields=["taken"])
    party.save(update_fields=["taken"])
    party.refresh_from_db()
    return {"before": before, "after": party.taken}
# endregion


# region: search
def search(q: str = "valley", status: str = "", passable: bool = True) -> QuerySet:
    wanted = Q(name__icontains=q) | Q(region__name__icontains=q)
    if status:
        wanted &= Q(status=status)
    if passable:
        wanted &= ~Q(status="closed")
    return Trail.objects.filter(wanted).values_list("name", flat=True)
# endregion


# region: one-report
def one_report() -> QuerySet:
    by_mika = Trail.objects.filter(
        reports__author="mika", reports__severity=4
    )
    return by_mika.values_list("name", flat=True)
# endregion


# region: any-reports
def any_reports() -> QuerySet:
    by_mika = Trail.objects.filter(reports__author="mika")
    severe = by_mika.filter(reports__severity=4)
    return severe.values_list("name", flat=True)
# endregion


# region: per-month
def per_month() -> QuerySet:
    months = Report.objects.annotate(month=TruncMonth("observed_on"))
    return (
        months.values("month")
        .annotate(number=Count("id"), worst=Max("severity"))
        .order_by("month")
        .values_list("month", "number", "worst")
    )
# endregion


# region: two-counts
def two_counts() -> QuerySet:
    trails = Trail.objects.annotate(
        n_reports=Count("reports"), n_follows=Count("follows")
    )
    return trails.order_by("name").values_list("name", "n_reports", "n_follows")
# endregion


# region: two-counts-distinct
def two_counts_distinct() -> QuerySet:
    trails = Trail.objects.annotate(
        n_reports=Count("reports", distinct=True),
        n_follows=Count("follows", distinct=True),
    )
    return trails.order_by("name").values_list("name", "n_reports", "n_follows")
# endregion


# region: traffic-light
def traffic_light() -> QuerySet:
    worst = Max("reports__severity", filter=Q(reports__state="published"))
    light = Case(
        When(status="closed", then=Value("red")),
        When(worst__gte=4, then=Value("yellow")),
        default=Value("green"),
    )
    trails = Trail.objects.annotate(worst=worst).annotate(light=light)
    return trails.order_by("name").values_list("name", "light")
# endregion


# region: newest-report
def newest_report() -> QuerySet:
    newest = Report.objects.filter(trail=OuterRef("pk"))
    newest = newest.order_by("-observed_on", "-id")
    trails = Trail.objects.annotate(
        last_author=Subquery(newest.values("author")[:1])
    )
    return trails.order_by("name").values_list("name", "last_author")
# endregion


# region: followed-by-jo
def followed_by_jo() -> QuerySet:
    follows = Follow.objects.filter(trail=OuterRef("pk"), hiker="jo")
    return Trail.objects.filter(
        Exists(follows), ~Q(status="closed")
    ).values_list("name", flat=True)
# endregion


# region: top-two
def top_two() -> QuerySet:
    place = Window(
        RowNumber(),
        partition_by="trail",
        order_by=["-severity", "-observed_on", "id"],
    )
    reports = Report.objects.annotate(place=place).filter(place__lte=2)
    return reports.order_by("trail", "place").values_list(
        "trail__name", "place", "severity"
    )
# endregion


# region: newest-each
def newest_each() -> QuerySet:
    reports = Report.objects.order_by("trail", "-observed_on", "-id")
    return reports.distinct("trail").values_list("trail_id", "author")
# endregion


# region: promises
def promises() -> list[str]:
    party = WorkParty(trail_id=1, day=date(2026, 12, 6), capacity=2, taken=3)
    twin = Trail(region_id=1, name="HERON LOOP", status="open", length_km=4)
    heard = []
    for wrong in (party, twin):
        try:
            wrong.validate_constraints()
        except ValidationError as error:
            heard.append(f"Django: {' '.join(error.messages)}")
        try:
            with transaction.atomic():
                wrong.save()
        except IntegrityError as error:
            heard.append(f"database: {str(error).splitlines()[0]}")
    return heard
# endregion


# region: chained
def chained() -> QuerySet:
    reports = Report.objects.published().severe().since(date(2026, 11, 19))
    return reports.order_by("id").values_list("author", "severity")
# endregion


# region: of-a-trail
def of_a_trail() -> QuerySet:
    kestrel = Trail.objects.get(name="Kestrel Ridge")
    return kestrel.reports.published().values_list("author", flat=True)
# endregion


# region: follow
def follow(trail_ids: tuple[int, ...] = (1, 2, 4), hiker: str = "jo") -> int:
    wanted = [Follow(trail_id=pk, hiker=hiker) for pk in trail_ids]
    Follow.objects.bulk_create(wanted, ignore_conflicts=True)
    return Follow.objects.filter(hiker=hiker).count()
# endregion


# region: within
def within(region: str = "Highlands") -> list[str]:
    sql = """
        WITH RECURSIVE inside(id) AS (
            SELECT id FROM regions WHERE name = %s
            UNION
            SELECT regions.id FROM regions
            JOIN inside ON regions.parent_id = inside.id
        )
        SELECT trails.* FROM trails
        JOIN inside ON trails.region_id = inside.id
        ORDER BY trails.name
    """
    return [trail.name for trail in Trail.objects.raw(sql, [region])]
# endregion


# region: by-status
def by_status(limit: int = 2) -> list[tuple[str, int]]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT status, count(*) FROM trails "
            "GROUP BY status ORDER BY count(*) DESC, status LIMIT %s",
            [limit],
        )
        return cursor.fetchall()
# endregion
