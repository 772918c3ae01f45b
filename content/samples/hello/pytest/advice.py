"""What Cairn says about a trail: rules without a framework, a network or a clock."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass
class Report:
    category: str
    severity: int
    observed_at: date


# region: advice
def advice(reports: Iterable[Report], today: date) -> str:
    """What to tell hikers, by the reports of the last 14 days."""
    recent = [report for report in reports if today - report.observed_at <= timedelta(days=14)]
    worst = max((report.severity for report in recent), default=0)
    if worst == 5:
        return "stay away"
    return "take care" if worst >= 3 else "enjoy your walk"
# endregion
