"""What autogenerate sees is the same on both databases."""

import pytest
from sqlalchemy import Engine, create_engine

import misses

SEEN = {
    "add a column": "add_column",
    "allow NULL": "modify_nullable",
    "change a type": "modify_type",
    "add an index": "add_index",
    "add a UNIQUE with a name": "add_constraint",
    "other ON DELETE": "remove_fk, add_fk",
    "rename a column": "add_column, remove_column",
    "rename a table": "add_table, remove_table",
}


@pytest.mark.parametrize("change", misses.CHANGES)
def test_what_is_seen(engine: Engine, change: str) -> None:
    assert misses.found(engine, change) == SEEN.get(change, "nothing")


def test_defaults_are_compared_on_request(engine: Engine) -> None:
    assert misses.found(engine, "other default", compare_server_default=True) == "modify_default"


def test_the_script(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(misses, "create_engine", lambda _url: create_engine("sqlite://"))
    misses.main()
    assert "rename a column           add_column, remove_column" in capsys.readouterr().out
