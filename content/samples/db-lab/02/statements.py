"""The SQL that a way sends, from the engine's log.

    python statements.py read_then_write
"""

import sys

from sqlalchemy import create_engine

from models import Base
from places import WAYS, sign_up
from race import new_party
from server import PostgreSQLIsMissing, database
from sqllog import hide_sql, show_sql


def main(name: str) -> None:
    with database() as url:
        engine = create_engine(url)
        Base.metadata.create_all(engine)
        way = next(way for way in WAYS if way.__name__ == name)
        party = new_party(engine, 10, ())
        show_sql()
        sign_up(engine, way, party, "hiker")
        hide_sql()
        Base.metadata.drop_all(engine)
        engine.dispose()


if __name__ == "__main__":
    sys.stderr = sys.stdout
    try:
        main(sys.argv[1])
    except PostgreSQLIsMissing as error:
        sys.exit(f"not run: {error}")
