"""The migrations lead to the models, and back; on SQLite and on PostgreSQL."""

import shutil
import sqlite3
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util.exc import CommandError
from sqlalchemy import Engine, inspect, text
from sqlalchemy.exc import DBAPIError


def test_there_is_one_head(config: Config) -> None:
    assert ScriptDirectory.from_config(config).get_heads() == ["0005"]


# region: round-trip
def test_up_compared_with_the_models_and_down(engine: Engine, config: Config) -> None:
    command.upgrade(config, "head")
    command.check(config)
    command.downgrade(config, "base")
    assert inspect(engine).get_table_names() == ["alembic_version"]
# endregion


def test_a_row_lives_through_the_new_column(engine: Engine, config: Config) -> None:
    command.upgrade(config, "0001")
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO trails (name, status, length_km) VALUES ('Heron Loop', 'open', 4.2)"))
    command.upgrade(config, "0002")
    with engine.connect() as connection:
        assert connection.scalars(text("SELECT surface FROM trails")).all() == ["unknown"]


def test_two_heads_stop_the_upgrade(engine: Engine, config: Config, tmp_path: Path) -> None:
    shutil.copytree(Path(config.get_main_option("script_location") or ""), tmp_path / "migrations")
    (tmp_path / "migrations/versions/0005_merge.py").unlink()
    config.set_main_option("script_location", str(tmp_path / "migrations"))
    with pytest.raises(CommandError, match="Multiple head revisions are present"):
        command.upgrade(config, "head")
    command.upgrade(config, "heads")
    assert {"closed_on", "surface"} < {column["name"] for column in inspect(engine).get_columns("trails")}


def test_the_sql_for_postgresql(config: Config, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql+psycopg://")
    command.upgrade(config, "0001:0002", sql=True)
    assert "ALTER TABLE trails ADD COLUMN surface VARCHAR(20) DEFAULT 'unknown' NOT NULL;" in capsys.readouterr().out


@pytest.mark.parametrize("column", ["surface VARCHAR(20)", "distance_km FLOAT"])
def test_an_old_row_has_no_value_for_a_column_that_wants_one(engine: Engine, config: Config, column: str) -> None:
    command.upgrade(config, "0001")
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO trails (name, status, length_km) VALUES ('Heron Loop', 'open', 4.2)"))
    with pytest.raises(DBAPIError) as error, engine.begin() as connection:
        connection.execute(text(f"ALTER TABLE trails ADD COLUMN {column} NOT NULL"))
    name = column.split()[0]
    assert str(error.value.orig).splitlines()[0] in {
        "Cannot add a NOT NULL column with default value NULL",
        f'column "{name}" of relation "trails" contains null values',
    }


def test_replacing_a_table_with_foreign_keys_on_would_delete_reports(tmp_path: Path) -> None:
    """Why env.py has an engine of its own, without the pragma that the application sends."""
    with sqlite3.connect(tmp_path / "trial.sqlite3", autocommit=True) as connection:
        connection.executescript("""
            PRAGMA foreign_keys = ON;
            CREATE TABLE trails (id INTEGER PRIMARY KEY);
            CREATE TABLE reports (trail_id INTEGER REFERENCES trails (id) ON DELETE CASCADE);
            INSERT INTO trails VALUES (1);
            INSERT INTO reports VALUES (1);
            DROP TABLE trails;
        """)
        assert connection.execute("SELECT count(*) FROM reports").fetchone() == (0,)
    connection.close()


def test_a_draft_wants_an_up_to_date_database(engine: Engine, config: Config) -> None:
    command.upgrade(config, "0002")
    with pytest.raises(CommandError, match="Target database is not up to date."):
        command.revision(config, "too early", autogenerate=True)
