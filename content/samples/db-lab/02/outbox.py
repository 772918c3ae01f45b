"""After a sign-up a worker is to send a mail. When is the worker told, and what gets lost?

    python outbox.py
"""

import sys
from collections.abc import Callable

from sqlalchemy import Engine, create_engine, select
from sqlalchemy.orm import Session

from models import Base, Message, Signup
from race import new_party
from server import PostgreSQLIsMissing, database


class Crash(Exception):
    """The process dies here."""


type Enqueue = Callable[[int], None]


def worker(engine: Engine, signup_id: int) -> str:
    """Another process: all it knows is the id, all it sees is what is committed."""
    with Session(engine) as session:
        signup = session.get(Signup, signup_id)
        return f"mail to {signup.hiker}" if signup else f"no sign-up {signup_id}"


# region: too-early
def enqueue_first(
    engine: Engine, party: int, hiker: str, enqueue: Enqueue
) -> None:
    with Session(engine) as session, session.begin():
        signup = Signup(party_id=party, hiker=hiker)
        session.add(signup)
        session.flush()
        enqueue(signup.id)
# endregion


# region: after-commit
def commit_first(
    engine: Engine, party: int, hiker: str, enqueue: Enqueue
) -> None:
    with Session(engine) as session, session.begin():
        signup = Signup(party_id=party, hiker=hiker)
        session.add(signup)
        session.flush()
        signup_id = signup.id
    enqueue(signup_id)
# endregion


# region: outbox
def save_message(engine: Engine, party: int, hiker: str) -> None:
    with Session(engine) as session, session.begin():
        signup = Signup(party_id=party, hiker=hiker)
        session.add(signup)
        session.flush()
        session.add(Message(kind="signed up", signup_id=signup.id))
# endregion


# region: relay
def relay(engine: Engine, enqueue: Enqueue) -> bool:
    """Hand on one message, if there is one that no other relay holds."""
    with Session(engine) as session, session.begin():
        message = session.scalars(
            select(Message)
            .where(~Message.sent)
            .order_by(Message.id)
            .limit(1)
            .with_for_update(skip_locked=True)
        ).one_or_none()
        if message is None:
            return False
        enqueue(message.signup_id)
        message.sent = True
    return True
# endregion


def main() -> None:
    with database() as url:
        engine = create_engine(url)
        Base.metadata.create_all(engine)
        party = new_party(engine, 10, ())

        def run(signup_id: int) -> None:
            print("   ", worker(engine, signup_id))

        def run_and_crash(signup_id: int) -> None:
            run(signup_id)
            raise Crash

        def queue_is_down(_signup_id: int) -> None:
            raise Crash

        def survive(work: Callable[[], object]) -> None:
            try:
                work()
            except Crash:
                print("    crash")

        print("enqueue, then commit")
        enqueue_first(engine, party, "mika", run)
        print("commit, then enqueue")
        commit_first(engine, party, "lena", run)
        print("commit, crash")
        survive(lambda: commit_first(engine, party, "jo", queue_is_down))
        print("outbox, crash, relay again")
        save_message(engine, party, "sam")
        survive(lambda: relay(engine, queue_is_down))
        relay(engine, run)
        print("outbox, crash after the queue has it, relay again")
        save_message(engine, party, "noa")
        survive(lambda: relay(engine, run_and_crash))
        relay(engine, run)
        Base.metadata.drop_all(engine)
        engine.dispose()


if __name__ == "__main__":
    try:
        main()
    except PostgreSQLIsMissing as error:
        sys.exit(f"not run: {error}")
