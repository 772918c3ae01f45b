"""What the experiments show, and mistakes that are easily made here."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.orm import Session

from cairn.database import Sessions, make_engine
from cairn.main import app
from cairn.models import Report
from experiments import late_commit
from tests.test_reports import GOOD

NO_SUCH_TRAIL = "/api/trails/99/reports"


def test_a_late_commit_promises_what_it_cannot_keep(session: Session) -> None:
    client = TestClient(late_commit.app, raise_server_exceptions=False)
    response = client.post(NO_SUCH_TRAIL, json=GOOD)
    assert (response.status_code, response.json()) == (201, {"status": "saved"})
    assert session.scalar(select(func.count()).select_from(Report)) == 12, "and nothing is saved"


def test_the_server_alone_hears_of_it(session: Session) -> None:
    with pytest.raises(IntegrityError, match="FOREIGN KEY constraint failed"):
        TestClient(late_commit.app).post(NO_SUCH_TRAIL, json=GOOD)


def test_a_commit_in_the_endpoint_comes_before_the_answer(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_session: Session) -> None:
        raise IntegrityError("INSERT", {}, Exception("FOREIGN KEY constraint failed"))

    monkeypatch.setattr(Session, "commit", fail)
    client = TestClient(app, raise_server_exceptions=False)
    assert client.post("/api/trails/3/reports", json=GOOD).status_code == 500


def test_before_the_first_upgrade_there_are_no_tables(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / 'empty.sqlite3'}")
    Sessions.configure(bind=engine)
    with pytest.raises(OperationalError, match="no such table: trails"):
        TestClient(app).get("/api/trails")
    engine.dispose()
