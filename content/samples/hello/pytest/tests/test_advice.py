"""Unit tests: a function, some values, an answer."""

import pytest

from advice import advice
from tests.factories import TODAY, ReportFactory


# region: table
@pytest.mark.parametrize(("severity", "expected"), [
    (1, "enjoy your walk"), (2, "enjoy your walk"), (3, "take care"), (4, "take care"), (5, "stay away")])
def test_the_severity_decides(severity: int, expected: str) -> None:
    assert advice([ReportFactory(severity=severity)], TODAY) == expected
# endregion


# region: with-factory
def test_the_worst_report_counts() -> None:
    assert advice([ReportFactory(), ReportFactory(severity=5)], TODAY) == "stay away"


def test_old_reports_count_no_more() -> None:
    assert advice([ReportFactory(severity=5, old=True)], TODAY) == "enjoy your walk"
# endregion


def test_no_reports_are_good_news() -> None:
    assert advice([], TODAY) == "enjoy your walk"


def test_the_last_day_still_counts() -> None:
    day = TODAY.replace(day=8)
    assert advice([ReportFactory(severity=5, observed_at=day)], TODAY) == "stay away"
