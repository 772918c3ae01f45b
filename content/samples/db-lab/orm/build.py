"""Fills the tables: 3 regions, 4 trails, 8 reports, 5 followers, 2 work parties."""

from datetime import date
from decimal import Decimal

from trails.models import Follow, Region, Report, Trail, WorkParty


def report(trail: Trail, author: str, severity: int, month: int, day: int, state: str = "published") -> Report:
    return Report(trail=trail, author=author, severity=severity, observed_on=date(2026, month, day), state=state)


def fill() -> None:
    highlands = Region.objects.create(name="Highlands")
    lake = Region.objects.create(name="Lake Valley", parent=highlands)
    shore = Region.objects.create(name="North Shore", parent=lake)

    def trail(region: Region, name: str, status: str, length: str) -> Trail:
        return Trail.objects.create(region=region, name=name, status=status, length_km=Decimal(length))

    heron = trail(shore, "Heron Loop", "open", "4.2")
    kestrel = trail(highlands, "Kestrel Ridge", "caution", "11.8")
    larch = trail(highlands, "Larch Traverse", "closed", "17.3")
    mill = trail(lake, "Old Mill Path", "open", "6.5")
    Report.objects.bulk_create([
        report(heron, "mika", 3, 10, 10),
        report(kestrel, "mika", 2, 10, 14),
        report(kestrel, "lena", 4, 11, 20),
        report(kestrel, "jo", 5, 11, 21, "pending"),
        report(kestrel, "mika", 5, 11, 21, "pending"),
        report(larch, "mika", 5, 11, 19),
        report(larch, "lena", 5, 11, 18),
        report(mill, "jo", 1, 11, 2, "pending"),
    ])
    Follow.objects.bulk_create(
        Follow(trail=trail, hiker=hiker)
        for trail, hiker in [(heron, "jo"), (kestrel, "jo"), (kestrel, "lena"), (larch, "lena"), (larch, "jo")]
    )
    WorkParty.objects.create(trail=kestrel, day=date(2026, 12, 5), capacity=10, taken=9)
    WorkParty.objects.create(trail=mill, day=date(2026, 12, 6), capacity=10, taken=1)
