"""Two volunteers change their work party at the same moment, in opposite directions.

    python deadlock.py
"""

import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from psycopg.errors import DeadlockDetected
from sqlalchemy import Engine, create_engine, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from models import Base, WorkParty
from race import new_party, worst_moment
from server import PostgreSQLIsMissing, database


# region: move
def move(session: Session, leave: int, join: int) -> None:
    """The mistake: each locks first the party it leaves."""
    left = session.get_one(WorkParty, leave, with_for_update=True)
    joined = session.get_one(WorkParty, join, with_for_update=True)
    left.taken -= 1
    joined.taken += 1


def move_in_order(session: Session, leave: int, join: int) -> None:
    """All lock in the same order, so nobody holds what the other waits for."""
    session.scalars(
        select(WorkParty)
        .where(WorkParty.id.in_([leave, join]))
        .order_by(WorkParty.id)
        .with_for_update()
    ).all()
    session.get_one(WorkParty, leave).taken -= 1
    session.get_one(WorkParty, join).taken += 1
# endregion


def both(engine: Engine, way: Callable[[Session, int, int], None], one: int, other: int) -> list[str]:
    def run(pair: tuple[int, int]) -> str:
        try:
            with Session(engine) as session, session.begin():
                way(session, *pair)
        except OperationalError as error:
            if isinstance(error.orig, DeadlockDetected):
                return "deadlock detected"
            raise
        return "moved"

    with worst_moment(engine, 2), ThreadPoolExecutor(2) as pool:
        return sorted(pool.map(run, [(one, other), (other, one)]), reverse=True)


def main() -> None:
    with database() as url:
        engine = create_engine(url)
        Base.metadata.create_all(engine)
        for way in (move, move_in_order):
            one, other = new_party(engine, 10, ("a",)), new_party(engine, 10, ("b",))
            print(f"{way.__name__:<14}", ", ".join(both(engine, way, one, other)))
        Base.metadata.drop_all(engine)
        engine.dispose()


if __name__ == "__main__":
    try:
        main()
    except PostgreSQLIsMissing as error:
        sys.exit(f"not run: {error}")
