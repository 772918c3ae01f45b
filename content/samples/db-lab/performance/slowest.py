"""What does PostgreSQL itself remember of the slow page?"""

import sys
from pathlib import Path

from sqlalchemy import Engine, create_engine, text
from sqlalchemy.orm import Session

import with_sqlalchemy
from build import fill
from models import Base
from server import PostgreSQLIsMissing, database

QUERY = (Path(__file__).parent / "slowest.sql").read_text()


def slowest(engine: Engine) -> list[str]:
    with engine.begin() as connection:
        connection.execute(text("CREATE EXTENSION IF NOT EXISTS pg_stat_statements"))
        connection.execute(text("SELECT pg_stat_statements_reset()"))
    with Session(engine) as session:
        with_sqlalchemy.slow(session)
    with engine.connect() as connection:
        rows = connection.execute(text(QUERY))
        return [f"{calls:>5}  {number:>4}  {' '.join(query.split())}" for calls, number, query in rows]


def main() -> None:
    with database() as url:
        engine = create_engine(url)
        fill(engine, trails=40)
        try:
            print("calls  rows  query", *slowest(engine), sep="\n")
        finally:
            Base.metadata.drop_all(engine)
            engine.dispose()


if __name__ == "__main__":
    try:
        main()
    except PostgreSQLIsMissing as error:
        sys.exit(f"not run: {error}")
