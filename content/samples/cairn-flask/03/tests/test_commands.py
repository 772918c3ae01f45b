"""Migrations and commands."""

import contextlib
import shutil
from pathlib import Path

import pytest
from flask import Flask
from flask_migrate import upgrade
from sqlalchemy import delete, func, select
from sqlalchemy.exc import IntegrityError

from cairn import create_app
from cairn.config import Settings
from cairn.extensions import db
from cairn.models import Region, Report, Trail
from tests.conftest import make_app


def count(table: type) -> int:
    return db.session.scalar(select(func.count()).select_from(table)) or 0


def test_the_seed_fills_an_empty_database_once(app: Flask) -> None:
    answer = app.test_cli_runner().invoke(args=["seed"])
    assert answer.exit_code == 0
    assert "nothing changed" in answer.output
    with app.app_context():
        assert [count(table) for table in (Region, Trail, Report)] == [3, 12, 12]
        heron_loop = db.session.get_one(Trail, 1)
        assert (heron_loop.name, heron_loop.region.name) == ("Heron Loop", "Lake Valley")
        assert db.session.get_one(Report, 4).trail is heron_loop


def test_the_seed_says_what_to_do_when_tables_are_missing(tmp_path: Path) -> None:
    app = make_app(tmp_path / "empty.sqlite3")
    answer = app.test_cli_runner().invoke(args=["seed"])
    assert answer.exit_code == 1
    assert "flask db upgrade" in answer.output
    with app.app_context():
        db.engine.dispose()


def test_the_migrations_make_the_tables_of_the_models(app: Flask) -> None:
    assert app.test_cli_runner().invoke(args=["db", "check"]).exit_code == 0


def test_without_a_change_there_is_no_migration_to_write(app: Flask, tmp_path: Path) -> None:
    folder = shutil.copytree("migrations", tmp_path / "migrations")
    before = list(folder.glob("versions/*.py"))
    assert app.test_cli_runner().invoke(args=["db", "migrate", "-d", str(folder)]).exit_code == 0
    assert list(folder.glob("versions/*.py")) == before


def test_the_migrations_can_be_had_as_sql(tmp_path: Path) -> None:
    """For PostgreSQL. SQLite changes tables by copying them, for which Alembic has to look at what is there."""
    pytest.importorskip("psycopg")
    app = create_app(Settings(secret_key="for-tests", database_url="postgresql+psycopg://db.example/cairn"))
    script = tmp_path / "script.sql"
    with app.app_context(), script.open("w") as output, contextlib.redirect_stdout(output):
        upgrade(sql=True)
    assert "CREATE TABLE reports" in script.read_text()


def test_the_migrations_go_back_to_nothing(app: Flask) -> None:
    answer = app.test_cli_runner().invoke(args=["db", "downgrade", "base"])
    assert answer.exit_code == 0
    with app.app_context():
        assert db.inspect(db.engine).get_table_names() == ["alembic_version"]


LONGER_NAMES = """
import sqlalchemy as sa
from alembic import op

revision, down_revision = "longer_names", "{newest}"


def upgrade():
    with op.batch_alter_table("trails") as trails:
        trails.alter_column("name", type_=sa.String(120), existing_type=sa.String(80), existing_nullable=False)
"""


def test_a_changed_table_keeps_the_rows_that_depend_on_it(app: Flask, tmp_path: Path) -> None:
    """On SQLite, where the change drops the table: see migrations/env.py."""
    folder = shutil.copytree("migrations", tmp_path / "migrations")
    newest = max(path.name for path in folder.glob("versions/*.py"))[:4]
    (folder / "versions" / "longer_names.py").write_text(LONGER_NAMES.format(newest=newest))
    assert app.test_cli_runner().invoke(args=["db", "upgrade", "-d", str(folder)]).exit_code == 0
    with app.app_context():
        assert count(Report) == 12
        with pytest.raises(IntegrityError, match="FOREIGN KEY"):  # which are enforced again
            db.session.execute(delete(Region))


def test_the_database_itself_refuses_what_no_form_lets_through(app: Flask) -> None:
    with app.app_context(), pytest.raises(IntegrityError, match="ck_reports_severity"):
        db.session.get_one(Report, 1).severity = 6
        db.session.commit()
