"""Migrations, seed data, and the rules that the database itself keeps."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from cairn.accounts import NameTaken, add_user, authenticate
from cairn.models import AccessToken, Base, Report, Role, User
from cairn.seed import PASSWORD, main, seed


def test_migrations_make_the_tables_of_the_models(session: Session) -> None:
    assert compare_metadata(MigrationContext.configure(session.connection()), Base.metadata) == []


def test_seeding_twice_changes_nothing(session: Session) -> None:
    assert not seed(session)
    assert session.scalar(select(func.count()).select_from(Report)) == 12


def test_seed_command(
    session: Session, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert session.bind is not None
    monkeypatch.setenv("SECRET_KEY", "for the command")
    monkeypatch.setenv("DATABASE_URL", str(session.get_bind().engine.url))
    main()
    assert capsys.readouterr().out == "There is data already: nothing done.\n"


@pytest.mark.parametrize("change", [{"severity": 6}, {"category": "lava"}, {"trail_id": 99}])
def test_the_database_refuses_what_slips_through(session: Session, change: dict[str, object]) -> None:
    with pytest.raises((IntegrityError, LookupError)):
        session.execute(Report.__table__.update().values(**change))  # type: ignore[attr-defined]


def test_a_ranger_has_a_region(session: Session) -> None:
    session.add(User(name="nowhere", password_hash="", role=Role.RANGER))
    with pytest.raises(IntegrityError, match="ranger_has_region"):
        session.commit()


def test_a_deleted_account_leaves_its_reports(session: Session) -> None:
    session.delete(session.scalars(select(User).where(User.name == "hiker")).one())
    session.commit()
    assert session.get_one(Report, 1).author is None
    assert session.scalars(select(AccessToken)).all() == []


def test_users_without_a_password_cannot_sign_in(session: Session) -> None:
    session.add(User(name="from-before", role=Role.HIKER))
    session.commit()
    for password in ("", "None", PASSWORD):
        assert authenticate(session, "from-before", password) is None


def test_names_are_unique_even_at_the_same_moment(session: Session) -> None:
    with pytest.raises(NameTaken):
        add_user(session, "hiker", "another password")
