from collections.abc import Iterator

import pytest
from django.db import connection

import build
import pages
import sqlite_plans
import with_django

ORMS = ["django", "sqlalchemy"]


@pytest.fixture(autouse=True)
def cairn() -> Iterator[None]:
    build.build()
    yield
    connection.close()


@pytest.mark.parametrize(("orm", "page", "number"), [
    ("django", "slow", 81), ("sqlalchemy", "slow", 46),  # a session asks for each region once
    ("django", "cured", 2), ("sqlalchemy", "cured", 2),
    ("django", "trap", 42),
    ("django", "pending", 2), ("sqlalchemy", "pending", 2),
    ("django", "counted", 1), ("sqlalchemy", "counted", 1),
])
def test_number_of_statements(orm: str, page: str, number: int, capsys: pytest.CaptureFixture[str]) -> None:
    pages.main(orm, page)
    assert capsys.readouterr().out.endswith(f"{number} statements for 40 trails\n")


# region: growth
@pytest.mark.parametrize("page", ["cured", "pending", "counted"])
@pytest.mark.parametrize("orm", ["django", "sqlalchemy"])
def test_more_rows_send_no_more_statements(orm: str, page: str) -> None:
    numbers = []
    for trails in (3, 30):
        connection.close()
        build.build(trails)
        _lines, sent = pages.statements(orm, page)
        numbers.append(sum(sent.values()))
    assert numbers[0] == numbers[1]
# endregion


@pytest.mark.parametrize("orm", ORMS)
def test_the_cured_page_shows_the_same(orm: str) -> None:
    assert pages.statements(orm, "cured")[0] == pages.statements(orm, "slow")[0]


def test_both_orms_show_the_same() -> None:
    for page in ("slow", "cured", "pending", "counted"):
        assert pages.statements("django", page)[0] == pages.statements("sqlalchemy", page)[0]
    assert pages.statements("django", "trap")[0] == pages.statements("django", "pending")[0]


def test_django_explains() -> None:
    assert with_django.plan(7).splitlines()[0].endswith("SCAN reports")


def test_plans_on_sqlite() -> None:
    lines = sqlite_plans.experiment("page")
    assert lines[2:4] == ["SCAN reports", "USE TEMP B-TREE FOR ORDER BY"]
    assert lines[-1] == "SEARCH reports USING INDEX reports_newest (trail_id=?)"
    assert sqlite_plans.experiment("page") == lines, "the index was taken back"
    lines = sqlite_plans.experiment("function")
    assert [line for line in lines if not line.startswith(">")] == [
        "SEARCH reports USING INDEX reports_author (author=?)",
        "SCAN reports",
        "SEARCH reports USING INDEX reports_author_lower (<expr>=?)",
    ]
