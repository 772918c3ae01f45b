"""Two volunteers want the last place at the same moment: what each way makes of that.

    python race.py

It starts a PostgreSQL of its own in a temporary folder. To use yours, name an empty database of it in RACE_DATABASE_URL:
postgresql+psycopg://user:password@localhost/name
"""

import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, create_engine, event, func, select, text
from sqlalchemy.orm import Session

from models import Base, Signup, WorkParty
from places import WAYS, Way, sign_up
from server import PostgreSQLIsMissing, database


def new_party(engine: Engine, capacity: int, hikers: tuple[str, ...]) -> int:
    """A work party for which some have signed up already; its id."""
    with Session(engine) as session, session.begin():
        party = WorkParty(trail="Kestrel Ridge", capacity=capacity, taken=len(hikers))
        session.add(party)
        session.flush()
        session.add_all(Signup(party_id=party.id, hiker=hiker) for hiker in hikers)
        return party.id


IN_LINE = text("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")


@contextmanager
def worst_moment(engine: Engine, transactions: int) -> Iterator[None]:
    """After its first statement each transaction waits until every other has got as far, or stands in line for a lock.

    Without this the race would be there as well, but only now and then.
    """
    arrived: set[int] = set()
    go = threading.Event()

    def wait(*_: Any) -> None:
        arrived.add(threading.get_ident())
        go.wait(30)

    def watch() -> None:
        watcher = create_engine(engine.url, isolation_level="AUTOCOMMIT")
        with watcher.connect() as connection:
            while not go.is_set() and len(arrived) + connection.scalars(IN_LINE).one() < transactions:
                time.sleep(0.01)
        watcher.dispose()
        go.set()

    watching = threading.Thread(target=watch)
    watching.start()
    event.listen(engine, "after_cursor_execute", wait)
    try:
        yield
    finally:
        event.remove(engine, "after_cursor_execute", wait)
        go.set()
        watching.join()


def race(engine: Engine, way: Way, party_id: int, hikers: list[str]) -> Counter[str]:
    with worst_moment(engine, len(hikers)), ThreadPoolExecutor(len(hikers)) as pool:
        return Counter(pool.map(lambda hiker: sign_up(engine, way, party_id, hiker), hikers))


def people(engine: Engine, party_id: int) -> int:
    with Session(engine) as session:
        return session.scalar(select(func.count()).where(Signup.party_id == party_id)) or 0


def counter(engine: Engine, party_id: int) -> int:
    with Session(engine) as session:
        return session.get_one(WorkParty, party_id).taken


def main() -> None:
    print("10 places, 9 of them taken; two want the last one")
    print("way                 they read                   places taken  people")
    with database() as url:
        engine = create_engine(url)
        Base.metadata.create_all(engine)
        for way in WAYS:
            party = new_party(engine, 10, tuple(f"volunteer {number}" for number in range(1, 10)))
            answers = race(engine, way, party, ["hiker", "hiker2"])
            said = ", ".join(f"{count} {answer}" for answer, count in sorted(answers.items(), reverse=True))
            print(f"{way.__name__:<18}  {said:<26}  {counter(engine, party):>12}  {people(engine, party):>6}")
        Base.metadata.drop_all(engine)
        engine.dispose()


if __name__ == "__main__":
    try:
        main()
    except PostgreSQLIsMissing as error:
        sys.exit(f"not run: {error}")
