"""Plans, statistics and connections on a PostgreSQL of our own."""

import re
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, text

import build
import plans
import pool
import slowest


def reads(parts: list[str]) -> list[str]:
    """How each query of an experiment reads the table: by which index, or all of it."""
    plans = [part for part in parts if "(actual" in part]
    found = [re.search(r"Seq Scan|(?:using|Bitmap Index Scan on) (\w+)", plan) for plan in plans]
    return [match and (match[1] or match[0]) for match in found]


def test_an_index_for_the_page(engine: Engine) -> None:
    parts = plans.experiment(engine, "page")
    assert reads(parts) == ["Seq Scan", "reports_newest"]
    assert "Rows Removed by Filter: 199800" in parts[1]


def test_a_function_hides_the_column(engine: Engine) -> None:
    assert reads(plans.experiment(engine, "function")) == ["reports_author", "Seq Scan", "reports_author_lower"]


def test_a_percent_sign_in_front(engine: Engine) -> None:
    assert reads(plans.experiment(engine, "contains")) == ["reports_body", "Seq Scan", "reports_body_parts"]


def test_most_rows_are_no_use_for_an_index(engine: Engine) -> None:
    assert reads(plans.experiment(engine, "state")) == ["Seq Scan", "reports_state", "reports_to_check"]


def test_a_partial_index_is_small(engine: Engine) -> None:
    with engine.connect() as connection:
        for statement in (plans.EXPERIMENTS / "state.sql").read_text().split(";\n"):
            if statement.strip().startswith("CREATE"):
                connection.execute(text(statement))
        whole, part = connection.execute(text(
            "SELECT pg_relation_size('reports_state'), pg_relation_size('reports_to_check')")).one()
        connection.rollback()
    assert part * 20 < whole


def test_what_differs_between_versions_is_left_out() -> None:
    plan = "Sort (actual rows=20.00 loops=1)\n  Sort Method: top-N heapsort  Memory: 27kB\n  Index Searches: 1\n  Filter: x"
    assert plans.same_on_all(plan) == "Sort (actual rows=20 loops=1)\n  Sort Method: top-N heapsort\n  Filter: x"


def test_the_scripts(address: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """In databases of their own on the same server."""
    admin = create_engine(address, isolation_level="AUTOCOMMIT")
    try:
        for name, main in (("plans", lambda: plans.main("page")), ("slowest", slowest.main)):
            with admin.connect() as connection:
                connection.execute(text(f"CREATE DATABASE {name}"))
            monkeypatch.setenv("LAB_DATABASE_URL", address.rpartition("/")[0] + f"/{name}")
            main()
    finally:
        admin.dispose()
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "-- SELECT * FROM reports WHERE trail_id = 7"
    assert [line.split()[:2] for line in lines[-2:]] == [["40", "200"], ["5", "5"]]


def test_a_pool_runs_dry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    pool.client()
    assert [line[:60] for line in capsys.readouterr().out.splitlines()[1:]] == [
        "4th request: QueuePool limit of size 2 overflow 1 reached, c", "5th request: served"]


def test_a_server_is_full(address: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("LAB_DATABASE_URL", address)
    pool.server()
    assert capsys.readouterr().out.endswith("sorry, too many clients already\n")


def test_build_says_what_it_made(capsys: pytest.CaptureFixture[str]) -> None:
    build.build(3)
    assert capsys.readouterr().out == "cairn.sqlite3: 3 trails, 15 reports\n"
