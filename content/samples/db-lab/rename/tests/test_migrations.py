"""The migrations lead to the models, and back; on SQLite and on PostgreSQL."""

import shutil
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util.exc import CommandError
from sqlalchemy import Engine, inspect, text


def test_there_is_one_head(config: Config) -> None:
    assert ScriptDirectory.from_config(config).get_heads() == ["0008"]


def test_up_compared_with_the_models_and_down(engine: Engine, config: Config) -> None:
    command.upgrade(config, "head")
    command.check(config)
    command.downgrade(config, "base")
    assert inspect(engine).get_table_names() == ["alembic_version"]


def test_a_row_lives_through_the_new_column(engine: Engine, config: Config) -> None:
    command.upgrade(config, "0001")
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO trails (name, status, length_km) VALUES ('Heron Loop', 'open', 4.2)"))
    command.upgrade(config, "0002")
    with engine.connect() as connection:
        assert connection.scalars(text("SELECT surface FROM trails")).all() == ["unknown"]


def test_two_heads_stop_the_upgrade(engine: Engine, config: Config, tmp_path: Path) -> None:
    shutil.copytree(Path(config.get_main_option("script_location") or ""), tmp_path / "migrations")
    for later in ("0005_merge", "0006_expand", "0007_contract", "0008_reports_severity"):
        (tmp_path / f"migrations/versions/{later}.py").unlink()
    config.set_main_option("script_location", str(tmp_path / "migrations"))
    with pytest.raises(CommandError, match="Multiple head revisions are present"):
        command.upgrade(config, "head")
    command.upgrade(config, "heads")
    assert {"closed_on", "surface"} < {column["name"] for column in inspect(engine).get_columns("trails")}


def test_the_sql_for_postgresql(config: Config, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql+psycopg://")
    command.upgrade(config, "0001:0002", sql=True)
    assert "ALTER TABLE trails ADD COLUMN surface VARCHAR(20) DEFAULT 'unknown' NOT NULL;" in capsys.readouterr().out
