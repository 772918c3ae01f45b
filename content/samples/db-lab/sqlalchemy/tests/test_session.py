"""What the page says of sessions."""

import logging
from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError, InvalidRequestError, PendingRollbackError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

import build
import database
import lab
import lazy
import when
import writing
from models import Report, Trail


@pytest.fixture
def sent(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    log = logging.getLogger("sqlalchemy.engine.Engine")
    log.handlers, log.propagate = [], True
    caplog.set_level(logging.INFO, log.name)
    return caplog


def words(sent: pytest.LogCaptureFixture) -> list[str]:
    return [line.split()[0] for line in sent.messages if line.split()[0] in {"SELECT", "INSERT", "UPDATE", "DELETE", "COMMIT"}]


def test_when_sql_runs(sent: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]) -> None:
    when.main()
    assert words(sent) == ["SELECT", "UPDATE", "INSERT", "SELECT", "COMMIT", "SELECT"]
    assert "# waiting: [4, 7]" in capsys.readouterr().out


def test_one_object_for_one_row(sent: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]) -> None:
    when.identity()
    assert capsys.readouterr().out == "# True True\n"
    assert words(sent) == ["SELECT", "SELECT"]


def test_the_map_ends_with_its_session() -> None:
    with database.Session() as one, database.Session() as other:
        assert one.get(Trail, 2) is not other.get(Trail, 2)


def test_lazy_sends_a_query_for_each_trail(sent: pytest.LogCaptureFixture) -> None:
    lazy.lazy()
    assert words(sent) == ["SELECT"] * 5


def test_eager_sends_two(sent: pytest.LogCaptureFixture) -> None:
    lazy.eager()
    assert words(sent) == ["SELECT"] * 2


def test_raiseload_forbids_it() -> None:
    with pytest.raises(InvalidRequestError, match="'Trail.reports' is not available due to lazy='raise'"):
        lazy.forbidden()


def test_a_detached_object_cannot_load() -> None:
    with pytest.raises(DetachedInstanceError, match="is not bound to a Session; lazy load operation of attribute 'reports'"):
        lazy.detached()


def test_publish_and_close(session: Session) -> None:
    writing.publish_and_close(4)
    report = session.get_one(Report, 4)
    assert (report.state, report.trail.status) == ("published", "closed")


def test_publish_and_close_changes_both_or_nothing(session: Session) -> None:
    with pytest.raises(IntegrityError, match="trails_status"):
        writing.publish_and_close(4, "shut")
    report = session.get_one(Report, 4)
    assert (report.state, report.trail.status) == ("pending", "caution")


def test_rename(session: Session) -> None:
    assert writing.rename(1, "Kestrel Ridge") == "There is a trail of that name already."
    assert writing.rename(1, "Heron Round") == "Saved."
    assert session.get_one(Trail, 1).name == "Heron Round"


def test_the_database_deletes_the_reports(session: Session, sent: pytest.LogCaptureFixture) -> None:
    writing.delete_trail("Larch Traverse")
    assert words(sent) == ["SELECT", "DELETE", "COMMIT"]
    assert session.scalars(select(Report.id).where(Report.trail_id == 4)).all() == []


def test_after_a_failed_flush_the_session_wants_a_rollback() -> None:
    with pytest.raises(PendingRollbackError, match="first issue Session.rollback()"):
        writing.broken()


def test_attributes_are_not_checked_before_the_flush(session: Session) -> None:
    session.add(Report(trail_id=99, severity=1, body="Where?", observed_on=date(2026, 11, 22)))
    with pytest.raises(IntegrityError, match="FOREIGN KEY"):
        session.flush()


def test_the_lab_keeps_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    lab.main("publish_before")
    lab.main("publish_before")
    assert capsys.readouterr().out.count("   4\n") == 2


def test_the_lab_shows_what_it_found(capsys: pytest.CaptureFixture[str]) -> None:
    lab.main("by_key")
    lab.main("search")
    lab.main("columns")
    assert "<Trail 2 Kestrel Ridge>" in (out := capsys.readouterr().out)
    assert "<Report 6 severity 5>" in out and "('Kestrel Ridge', 11.8)" in out


def test_building_again_starts_over(session: Session) -> None:
    writing.delete_trail("Larch Traverse")
    build.build()
    assert session.get(Trail, 4) is not None
