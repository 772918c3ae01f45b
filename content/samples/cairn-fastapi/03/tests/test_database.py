"""Migrations, seed data, and the rules that the database itself keeps."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from cairn.database import Sessions, get_session
from cairn.models import Base, Report, User
from cairn.seed import main, seed


def test_migrations_make_the_tables_of_the_models(session: Session) -> None:
    assert compare_metadata(MigrationContext.configure(session.connection()), Base.metadata) == []


def test_seeding_twice_changes_nothing(session: Session) -> None:
    assert not seed(session)
    assert session.scalar(select(func.count()).select_from(Report)) == 12


def test_seed_command(session: Session, capsys: pytest.CaptureFixture[str]) -> None:
    main()
    assert capsys.readouterr().out == "There is data already: nothing done.\n"


# region: promises
@pytest.mark.parametrize("change", [{"severity": 6}, {"category": "lava"}, {"trail_id": 99}])
def test_the_database_refuses_what_slips_through(session: Session, change: dict[str, object]) -> None:
    with pytest.raises((IntegrityError, LookupError)):
        session.execute(Report.__table__.update().values(**change))  # type: ignore[attr-defined]
# endregion


def test_a_deleted_account_leaves_its_reports(session: Session) -> None:
    session.delete(session.scalars(select(User).where(User.name == "hiker")).one())
    session.commit()
    assert session.get_one(Report, 1).author is None


# region: uncommitted
def test_what_is_not_committed_is_gone(session: Session) -> None:
    with Sessions() as other:
        other.get_one(Report, 1).body = "Never committed."
        other.flush()
    assert session.get_one(Report, 1).body == "A spruce lies across the path."
# endregion


# region: life
def test_the_dependency_gives_one_session_and_closes_it(session: Session) -> None:
    life = iter(get_session())
    given = next(life)
    given.get_one(Report, 1)
    assert given.in_transaction()
    with pytest.raises(StopIteration):
        next(life)
    assert not given.in_transaction()
# endregion
