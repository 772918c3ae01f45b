"""Mistakes that are easily made here, and what they look like."""

from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import CheckConstraint
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm.exc import DetachedInstanceError

from cairn.extensions import db
from cairn.models import Report
from experiments import uncommitted
from tests.conftest import make_app


def test_before_the_first_upgrade_there_are_no_tables(tmp_path: Path) -> None:
    app = make_app(tmp_path / "empty.sqlite3")
    with pytest.raises(OperationalError, match="no such table: trails"):
        app.test_client().get("/trails/")
    with app.app_context():
        db.engine.dispose()


def test_what_is_not_committed_is_gone_with_the_context(app: Flask, capsys: pytest.CaptureFixture[str]) -> None:
    uncommitted.run(app)
    assert capsys.readouterr().out.splitlines() == ["first: Heron Circle", "then: Heron Loop"]


# region: detached
def test_after_the_context_a_row_loads_nothing_more(app: Flask) -> None:
    with app.app_context():
        report = db.session.get_one(Report, 1)
    assert report.body, "what was loaded is still there"
    message = "is not bound to a Session; lazy load operation of attribute 'trail' cannot proceed"
    with pytest.raises(DetachedInstanceError, match=message):
        report.trail
# endregion


def test_autogenerate_does_not_see_a_new_check(app: Flask) -> None:
    rule = CheckConstraint("body <> ''", name="ck_reports_body")
    Report.__table__.append_constraint(rule)  # type: ignore[attr-defined]
    try:
        answer = app.test_cli_runner().invoke(args=["db", "check"])
    finally:
        Report.__table__.constraints.remove(rule)  # type: ignore[attr-defined]
    assert answer.exit_code == 0, "it says that models and tables agree, and they do not"


def test_autogenerate_takes_a_new_name_for_two_changes(app: Flask) -> None:
    column: Any = Report.__table__.c.body
    column.name = "text"
    try:
        answer = app.test_cli_runner().invoke(args=["db", "check"])
    finally:
        column.name = "body"
    assert answer.exit_code == 1
    assert "'add_column'" in answer.output and "'remove_column'" in answer.output
