"""What a report may say, in one place."""

from datetime import UTC, date, datetime

SEVERITY_MIN, SEVERITY_MAX = 1, 5
BODY_MIN, BODY_MAX = 10, 2000


def today() -> date:
    return datetime.now(UTC).date()
