from collections.abc import Iterator

import pytest
from django.db import connection
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex

import build
import declared
import pages
import sqlite_plans
import with_django
from trails.models import Report

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
    assert lines[1:3] == ["SCAN reports", "USE TEMP B-TREE FOR ORDER BY"]
    assert lines[-1] == "SEARCH reports USING INDEX reports_newest (trail_id=?)"
    assert sqlite_plans.experiment("page") == lines, "the index was taken back"
    lines = sqlite_plans.experiment("function")
    assert [line for line in lines if not line.startswith("--")] == [
        "SEARCH reports USING INDEX reports_author (author=?)",
        "SCAN reports",
        "SEARCH reports USING INDEX reports_author_lower (<expr>=?)",
    ]


def test_both_orms_declare_the_indexes_of_the_experiments() -> None:
    written = {
        "CREATE INDEX reports_newest ON reports (trail_id, observed_at)",
        "CREATE INDEX reports_author_lower ON reports (lower(author))",
        "CREATE INDEX reports_to_check ON reports (observed_at) WHERE state = 'pending'",
    }
    experiments = " ".join(" ".join(file.read_text().split()) for file in sqlite_plans.EXPERIMENTS.glob("*.sql"))
    assert all(f"{statement};" in experiments for statement in written)
    indexes = declared.Report.__table__.indexes
    assert {str(CreateIndex(index).compile(dialect=postgresql.dialect())) for index in indexes} == written
    with connection.schema_editor(collect_sql=True) as editor:
        sent = {str(index.create_sql(Report, editor)).replace('"', "") for index in Report._meta.indexes}
    assert {" ".join(sql.replace("((LOWER(author)))", "(lower(author))").split()) for sql in sent} == written
