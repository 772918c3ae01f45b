"""Both ORMs give the same answers, and differ where the article says so."""

import pytest
from django.db import connection

import build
import compare
from cairn.models import Trail

QUERIES = {
    "open_trails": [1, 3],
    "by_key": 2,
    "columns": [("Kestrel Ridge", 11.8), ("Old Mill Path", 6.5), ("Larch Traverse", 17.3)],
    "severe_on_closed": [5, 6],
    "count_reports": [("Heron Loop", 1), ("Kestrel Ridge", 3), ("Larch Traverse", 2), ("Old Mill Path", 0)],
    "without_reports": [3],
    "search": [6],
    "newest_page": [3, 5],
    "trails_with_reports": [1, 2, 4, 3],
    "publish_before": 1,
}


@pytest.fixture(autouse=True)
def cairn() -> None:
    connection.close()
    build.build()


@pytest.mark.parametrize("query", QUERIES)
def test_both_answer_the_same(query: str) -> None:
    assert compare.in_django(query)[0] == QUERIES[query]
    build.build()
    assert compare.in_sqlalchemy(query)[0] == QUERIES[query]


def status(pk: int) -> str:
    answer = Trail.objects.get(pk=pk).status
    connection.close()
    return answer


def test_django_saves_only_when_told() -> None:
    compare.in_django("forgotten")
    assert status(2) == "caution"
    _, sent = compare.in_django("saved")
    assert sent[-1] == "UPDATE trails SET status = ? WHERE trails.id = ?"
    assert status(2) == "closed"


def test_save_without_fields_writes_every_column() -> None:
    sent: list[str] = []
    with connection.execute_wrapper(lambda execute, sql, *rest: (sent.append(compare.short(sql)), execute(sql, *rest))[1]):
        Trail.objects.get(pk=2).save()
    connection.close()
    assert sent[-1] == "UPDATE trails SET name = ?, status = ?, length_km = ? WHERE trails.id = ?"


def test_a_session_saves_what_changed() -> None:
    _, sent = compare.in_sqlalchemy("forgotten")
    assert sent[-1] == "UPDATE trails SET status=? WHERE trails.id = ?"
    assert status(2) == "closed"


def test_only_a_session_knows_what_it_has_seen() -> None:
    assert compare.in_django("twice")[0] is False
    assert compare.in_sqlalchemy("twice")[0] is True


@pytest.mark.parametrize("run", [compare.in_django, compare.in_sqlalchemy])
def test_publish_and_close(run) -> None:  # noqa: ANN001
    run("publish_and_close")
    assert status(2) == "closed"


def test_the_script(capsys: pytest.CaptureFixture[str]) -> None:
    compare.main("publish_and_close")
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Django" and lines[6] == "SQLAlchemy"


def test_the_script_with_what_only_one_has(capsys: pytest.CaptureFixture[str]) -> None:
    compare.main("saved")
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Django" and "SQLAlchemy" not in lines
