"""The rename, stage by stage, with all four releases; on SQLite and on PostgreSQL."""

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, create_engine, inspect, text
from sqlalchemy.exc import IntegrityError, OperationalError

import compatible
from backfill import backfill
from releases import RELEASES

OLD = RELEASES["1, before"]


def test_which_release_works_when(engine: Engine) -> None:
    tables, pairs = compatible.stages(engine)
    assert tables == {
        "before": ["works", "error", "error", "error"],
        "expanded": ["works", "works", "reads NULL", "reads NULL"],
        "backfilled": ["works", "works", "works", "works"],
        "contracted": ["error", "error", "error", "works"],
    }
    assert pairs == {
        "1": ["works", "works", "reads NULL", "reads NULL"],
        "2": ["works", "works", "works", "works"],
        "3": ["works", "works", "works", "works"],
        "4": ["reads NULL", "reads NULL", "works", "works"],
    }


def test_release_by_release(engine: Engine, config: Config) -> None:
    """The order of the article; at no moment does a trail lose its length."""
    saved = 0

    def lengths(*readers: int) -> None:
        with engine.connect() as connection:
            for reader in readers:
                found = [list(RELEASES.values())[reader].length(connection, f"trail {number}") for number in range(saved)]
                assert found == [1.0] * saved, reader

    def save(writer: int) -> None:
        nonlocal saved
        with engine.begin() as connection:
            list(RELEASES.values())[writer].save(connection, f"trail {saved}", 1.0)
        saved += 1

    command.upgrade(config, "0005")
    save(0)
    command.upgrade(config, "0006")
    for writer in (0, 1):  # the second release comes, the first still runs
        save(writer)
        lengths(0, 1)
    assert backfill(engine, size=1) == 2
    for writer in (1, 2):
        save(writer)
        lengths(1, 2)
    for writer in (2, 3):
        save(writer)
        lengths(2, 3)
    command.upgrade(config, "0007")
    save(3)
    lengths(3)
    command.downgrade(config, "0005")
    lengths(0)


def test_the_new_tables_refuse_a_trail_without_a_length(engine: Engine, config: Config) -> None:
    command.upgrade(config, "head")
    with pytest.raises(IntegrityError), engine.begin() as connection:
        connection.execute(text("INSERT INTO trails (name, status) VALUES ('Heron Loop', 'open')"))


def test_contracting_too_early_fails(engine: Engine, config: Config) -> None:
    command.upgrade(config, "0006")
    with engine.begin() as connection:
        OLD.save(connection, "Heron Loop", 4.2)
    with pytest.raises(IntegrityError):
        command.upgrade(config, "0007")
    with engine.connect() as connection:
        assert OLD.length(connection, "Heron Loop") == 4.2
    left_behind = inspect(engine).has_table("_alembic_tmp_trails")
    assert left_behind == (engine.dialect.name == "sqlite"), "PostgreSQL takes back a migration that failed, SQLite does not"


def test_a_migration_does_not_wait_for_ever(postgresql: str, config: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", postgresql)
    command.upgrade(config, "0005")
    monkeypatch.setenv("LOCK_TIMEOUT", "50ms")
    engine = create_engine(postgresql)
    with engine.begin() as connection:
        connection.execute(text("SELECT * FROM trails"))  # a long transaction that has only read
        with pytest.raises(OperationalError, match="canceling statement due to lock timeout"):
            command.upgrade(config, "0006")
    monkeypatch.delenv("LOCK_TIMEOUT")
    command.upgrade(config, "head")
    command.downgrade(config, "base")
    engine.dispose()


def test_the_script(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("DATABASE_URL", "is replaced by the script")
    monkeypatch.setattr("logging.disable", lambda: None)
    compatible.main()
    assert "4, only the new    error       reads NULL  works       works" in capsys.readouterr().out
