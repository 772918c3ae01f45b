"""SQLite, deadlocks and the outbox."""

import logging
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

import deadlock
import outbox
import sqlite_race
import statements
from models import Base, Message
from places import Way, conditional_update, read_then_write, select_for_update
from race import counter, new_party, people

LOCKED = "database is locked"


@pytest.mark.parametrize(("begin", "way", "second", "number"), [
    (None, read_then_write, "signed up", 11),
    (None, select_for_update, "signed up", 11),
    (None, conditional_update, LOCKED, 10),
    ("BEGIN", read_then_write, LOCKED, 10),
    ("BEGIN IMMEDIATE", read_then_write, LOCKED, 10),
    ("BEGIN IMMEDIATE", select_for_update, LOCKED, 10),
])
def test_what_sqlite_makes_of_it(tmp_path: Path, begin: str | None, way: Way, second: str, number: int) -> None:
    engine = sqlite_race.make_engine(tmp_path / "race.sqlite3", begin)
    Base.metadata.create_all(engine)
    party = new_party(engine, 10, tuple("abcdefghi"))
    assert sqlite_race.in_between(engine, way, party) == ("signed up", second)
    assert people(engine, party) == number
    engine.dispose()


def test_the_script_on_sqlite(capsys: pytest.CaptureFixture[str]) -> None:
    sqlite_race.main()
    assert len(capsys.readouterr().out.splitlines()) == 10


@pytest.mark.race
def test_opposite_locks_are_a_deadlock(engine: Engine) -> None:
    one, other = new_party(engine, 3, ("a",)), new_party(engine, 3, ("b",))
    assert deadlock.both(engine, deadlock.move, one, other) == ["moved", "deadlock detected"]


@pytest.mark.race
def test_locks_in_order_are_none(engine: Engine) -> None:
    one, other = new_party(engine, 3, ("a",)), new_party(engine, 3, ("b",))
    assert deadlock.both(engine, deadlock.move_in_order, one, other) == ["moved", "moved"]
    assert (counter(engine, one), counter(engine, other)) == (1, 1)


@pytest.mark.race
def test_a_worker_told_too_early_finds_nothing(engine: Engine) -> None:
    heard: list[str] = []
    party = new_party(engine, 3, ())
    outbox.enqueue_first(engine, party, "mika", lambda signup_id: heard.append(outbox.worker(engine, signup_id)))
    outbox.commit_first(engine, party, "lena", lambda signup_id: heard.append(outbox.worker(engine, signup_id)))
    assert heard[0].startswith("no sign-up") and heard[1] == "mail to lena"


def crash(_signup_id: int) -> None:
    raise outbox.Crash


@pytest.mark.race
def test_the_outbox_outlives_a_crash(engine: Engine) -> None:
    outbox.save_message(engine, new_party(engine, 3, ()), "sam")
    with pytest.raises(outbox.Crash):
        outbox.relay(engine, crash)
    heard: list[str] = []
    assert outbox.relay(engine, lambda signup_id: heard.append(outbox.worker(engine, signup_id)))
    assert not outbox.relay(engine, crash), "nothing is left"
    assert heard == ["mail to sam"]


@pytest.mark.race
def test_two_relays_skip_what_the_other_holds(engine: Engine) -> None:
    party = new_party(engine, 3, ())
    outbox.save_message(engine, party, "sam")
    outbox.save_message(engine, party, "noa")
    heard: list[str] = []

    def meanwhile(signup_id: int) -> None:
        outbox.relay(engine, lambda other: heard.append(outbox.worker(engine, other)))
        heard.append(outbox.worker(engine, signup_id))

    outbox.relay(engine, meanwhile)
    assert heard == ["mail to noa", "mail to sam"]
    with Session(engine) as session:
        assert session.scalar(select(func.count()).where(Message.sent)) == 2


@pytest.mark.race
def test_the_scripts(address: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("RACE_DATABASE_URL", address)
    outbox.main()
    assert capsys.readouterr().out.splitlines()[-3:] == ["    mail to noa", "    crash", "    mail to noa"]
    deadlock.main()
    assert "moved, deadlock detected" in capsys.readouterr().out
    log = logging.getLogger("sqlalchemy.engine.Engine")
    try:
        statements.main("select_for_update")
    finally:
        log.handlers, log.propagate = [], True
    assert "FOR UPDATE" in capsys.readouterr().err
