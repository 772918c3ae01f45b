from fastapi import APIRouter, HTTPException
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from cairn.database import SessionDep
from cairn.problems import problems
from cairn.schemas import Health

router = APIRouter(tags=["health"])


@router.get("/health/", responses=problems(503))
def check_health(session: SessionDep) -> Health:
    """Tell the hosting company's monitor that the application is up and reaches its database."""
    try:
        session.execute(text("SELECT 1"))
    except SQLAlchemyError as error:
        raise HTTPException(503, "The database does not answer.") from error
    return Health()
