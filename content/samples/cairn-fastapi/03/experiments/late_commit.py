"""The commit in the dependency: it comes too late to tell the client that it failed. Do not do this."""

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, FastAPI
from sqlalchemy.orm import Session

from cairn.database import Sessions
from cairn.models import Report
from cairn.schemas import ReportIn

app = FastAPI()


def get_session() -> Iterator[Session]:
    with Sessions() as session:
        yield session
        session.commit()


@app.post("/api/trails/{trail_id}/reports", status_code=201)
def create_report(
    trail_id: int, data: ReportIn, session: Annotated[Session, Depends(get_session)]
) -> dict[str, str]:
    session.add(Report(trail_id=trail_id, **data.model_dump()))
    return {"status": "saved"}
