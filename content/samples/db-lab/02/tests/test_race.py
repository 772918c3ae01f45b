"""The last place, wanted by two at the same moment."""

from collections import Counter
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, event, text
from sqlalchemy.exc import IntegrityError, NoResultFound, OperationalError
from sqlalchemy.orm import Session

import race as script
import server
from models import Base, WorkParty
from places import WAYS, Way, conditional_update, read_then_write, select_for_update, serializable, sign_up
from race import counter, new_party, people, race

SAFE: list[Way] = [conditional_update, select_for_update, serializable]


@pytest.mark.race
def test_read_then_write_gives_the_last_place_to_both(engine: Engine) -> None:
    party = new_party(engine, 3, ("a", "b"))
    assert race(engine, read_then_write, party, ["hiker", "hiker2"]) == Counter({"signed up": 2})
    assert (counter(engine, party), people(engine, party)) == (3, 4), "one update is lost, so the counter looks right"


@pytest.mark.race
@pytest.mark.parametrize("way", SAFE)
def test_a_safe_way_gives_the_last_place_to_one(engine: Engine, way: Way) -> None:
    party = new_party(engine, 3, ("a", "b"))
    assert race(engine, way, party, ["hiker", "hiker2"]) == Counter({"signed up": 1, "full": 1})
    assert (counter(engine, party), people(engine, party)) == (3, 3)


@pytest.mark.race
@pytest.mark.parametrize("way", SAFE)
def test_ten_for_three_places(engine: Engine, way: Way) -> None:
    party = new_party(engine, 3, ())
    assert race(engine, way, party, [f"hiker {number}" for number in range(10)]) == Counter({"signed up": 3, "full": 7})
    assert (counter(engine, party), people(engine, party)) == (3, 3)


@pytest.mark.race
@pytest.mark.parametrize("way", WAYS)
def test_the_unique_key_keeps_one_person_to_one_place(engine: Engine, way: Way) -> None:
    party = new_party(engine, 5, ())
    assert race(engine, way, party, ["hiker", "hiker"]) == Counter({"signed up": 1, "signed up already": 1})
    assert (counter(engine, party), people(engine, party)) == (1, 1), "the second transaction gave its place back"


@pytest.mark.race
@pytest.mark.parametrize("way", WAYS)
def test_one_after_another_every_way_works(engine: Engine, way: Way) -> None:
    party = new_party(engine, 2, ("a",))
    assert [sign_up(engine, way, party, hiker) for hiker in ("a", "b", "c")] == ["signed up already", "signed up", "full"]
    assert (counter(engine, party), people(engine, party)) == (2, 2)


@pytest.mark.race
def test_transactions_that_never_agree_end_with_the_error(engine: Engine) -> None:
    tried: list[str] = []

    def never(session: Session, party_id: int, hiker: str) -> None:
        tried.append(hiker)
        session.execute(text("DO $$ BEGIN RAISE serialization_failure; END $$"))

    with pytest.raises(OperationalError, match="serialization_failure"):
        sign_up(engine, never, 1, "hiker", tries=3)
    assert len(tried) == 3


@pytest.mark.race
def test_other_mistakes_are_not_taken_for_a_second_signup(engine: Engine) -> None:
    party = new_party(engine, 2, ())

    def one_too_few(session: Session, party_id: int, hiker: str) -> None:
        session.get_one(WorkParty, party_id).taken = -1

    with pytest.raises(IntegrityError, match="work_parties_numbers"):
        sign_up(engine, one_too_few, party, "hiker")
    with pytest.raises(NoResultFound):
        sign_up(engine, read_then_write, party + 1, "hiker")


@pytest.mark.race
def test_the_script_shows_all_ways(address: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("RACE_DATABASE_URL", address)
    script.main()
    assert [line.split()[-1] for line in capsys.readouterr().out.splitlines()[1:]] == ["people", "11", "10", "10", "10"]


def statements(engine: Engine, way: Way) -> list[str]:
    """What a signup sends to the database."""
    party = new_party(engine, 1, ())
    sent: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda _, cursor, statement, *__: sent.append(statement))
    assert sign_up(engine, way, party, "hiker") == "signed up"
    return sent


@pytest.mark.race
def test_for_update_is_sent(engine: Engine) -> None:
    assert statements(engine, select_for_update)[0].endswith("FOR UPDATE")


def test_on_sqlite_for_update_is_left_out() -> None:
    """So a race that does not show on SQLite proves nothing."""
    engine = create_engine("sqlite://")
    try:
        Base.metadata.create_all(engine)
        sent = statements(engine, select_for_update)
    finally:
        engine.dispose()
    assert sent[0].startswith("SELECT work_parties") and "FOR UPDATE" not in sent[0]


def test_the_newest_server_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for version in ("9.6", "15", "18"):
        program = tmp_path / version / "bin" / "initdb"
        program.parent.mkdir(parents=True)
        program.touch()
    monkeypatch.setattr(server, "DEBIAN", tmp_path)
    assert server.find_programs() == tmp_path / "18" / "bin"


def test_without_a_server_the_reader_learns_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "DEBIAN", tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("RACE_DATABASE_URL", raising=False)
    with pytest.raises(server.PostgreSQLIsMissing, match="PostgreSQL is missing, install it"):
        script.main()
