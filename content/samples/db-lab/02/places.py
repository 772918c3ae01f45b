"""Four ways to take a place at a work party. Each runs in a transaction that `sign_up` opens and commits."""

import random
import time
from collections.abc import Callable

from psycopg.errors import DeadlockDetected, SerializationFailure, UniqueViolation
from sqlalchemy import Engine, update
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.orm import Session

from models import Signup, WorkParty

type Way = Callable[[Session, int, str], None]


class Full(Exception):
    pass


# region: read-then-write
def read_then_write(session: Session, party_id: int, hiker: str) -> None:
    """The mistake: before the write, somebody else looks too."""
    party = session.get_one(WorkParty, party_id)
    if party.taken >= party.capacity:
        raise Full
    party.taken += 1
    session.add(Signup(party_id=party_id, hiker=hiker))
# endregion


# region: conditional-update
def conditional_update(session: Session, party_id: int, hiker: str) -> None:
    """One statement looks and writes, in one transaction at a time."""
    took = session.scalar(
        update(WorkParty)
        .where(WorkParty.id == party_id, WorkParty.taken < WorkParty.capacity)
        .values(taken=WorkParty.taken + 1)
        .returning(WorkParty.taken)
    )
    if took is None:
        raise Full
    session.add(Signup(party_id=party_id, hiker=hiker))
# endregion


# region: select-for-update
def select_for_update(session: Session, party_id: int, hiker: str) -> None:
    """Who wants to look waits until the one before has finished."""
    party = session.get_one(WorkParty, party_id, with_for_update=True)
    if party.taken >= party.capacity:
        raise Full
    party.taken += 1
    session.add(Signup(party_id=party_id, hiker=hiker))
# endregion


# region: serializable
def serializable(session: Session, party_id: int, hiker: str) -> None:
    """The mistake's own code; `sign_up` begins again when it is refused."""
    session.connection(execution_options={"isolation_level": "SERIALIZABLE"})
    read_then_write(session, party_id, hiker)
# endregion


WAYS: list[Way] = [read_then_write, conditional_update, select_for_update, serializable]


# region: sign-up
def sign_up(
    engine: Engine, way: Way, party_id: int, hiker: str, tries: int = 10
) -> str:
    """What the volunteer reads at the end."""
    try:
        with Session(engine) as session, session.begin():
            way(session, party_id, hiker)
        return "signed up"
    except Full:
        return "full"
    except IntegrityError as error:
        if (
            isinstance(error.orig, UniqueViolation)
            and error.orig.diag.constraint_name == "signups_once"
        ):
            return "signed up already"
        raise
    except OperationalError as error:
        again = isinstance(error.orig, (SerializationFailure, DeadlockDetected))
        if again and tries > 1:
            time.sleep(random.uniform(0, 0.05))  # lest the two collide again
            return sign_up(engine, way, party_id, hiker, tries - 1)
        raise
# endregion
