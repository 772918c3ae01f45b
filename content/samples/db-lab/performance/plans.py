"""Runs an experiment on 200,000 reports in PostgreSQL, and shows the plans: `python plans.py page`"""

import re
import sys
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, text

from models import Base
from server import PostgreSQLIsMissing, database

EXPERIMENTS = Path(__file__).parent / "experiments"
FILL = """
INSERT INTO regions SELECT n, 'Region ' || n FROM generate_series(1, 5) AS n;
INSERT INTO trails SELECT n, 'Trail ' || n, n % 5 + 1 FROM generate_series(1, 1000) AS n;
INSERT INTO reports (id, trail_id, author, body, state, observed_at)
SELECT n, n % 1000 + 1, 'Hiker' || n % 5000, 'Ice at marker ' || n,
       CASE WHEN n % 2000 = 0 THEN 'pending' ELSE 'published' END,
       timestamptz '2026-01-01 00:00Z' + n * interval '1 minute'
FROM generate_series(1, 200000) AS n;
"""
# Statistics from all rows instead of a random part of them, so that the plans are the same at each run
WHOLE_TABLE = "SET default_statistics_target = 1000"


def fill(engine: Engine) -> None:
    Base.metadata.create_all(engine)
    with engine.begin() as connection:
        connection.execute(text(FILL))
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text(WHOLE_TABLE))
        connection.execute(text("VACUUM ANALYZE"))


# region: explain
OPTIONS = "ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF, BUFFERS OFF"


def plan(connection: Connection, query: str) -> str:
    rows = connection.execute(text(f"EXPLAIN ({OPTIONS}) {query}"))
    return "\n".join(row[0] for row in rows)
# endregion


def same_on_all(plan: str) -> str:
    """Without what differs between versions of PostgreSQL or between runs."""
    plan = re.sub(r"(rows=\d+)\.00", r"\1", plan)
    plan = re.sub(r"  Memory: \d+kB", "", plan)
    return re.sub(r"\n *(Index Searches|Heap Blocks): .*", "", plan)


def experiment(engine: Engine, name: str) -> list[str]:
    """The statements with their plans; at the end all is as it was."""
    answer = []
    with engine.connect() as connection:
        connection.execute(text(WHOLE_TABLE))
        connection.execute(text("SET LOCAL max_parallel_workers_per_gather = 0"))  # plans that fit a page
        for statement in (EXPERIMENTS / f"{name}.sql").read_text().split(";\n"):
            if not (statement := statement.strip()):
                continue
            answer.append("-- " + statement.replace("\n", "\n-- "))
            if statement.startswith("SELECT"):
                answer.append(same_on_all(plan(connection, statement)))
            else:
                connection.execute(text(statement))
                connection.execute(text("ANALYZE reports"))
        connection.rollback()
    return answer


def main(name: str) -> None:
    with database() as url:
        engine = create_engine(url)
        fill(engine)
        try:
            print("\n".join(experiment(engine, name)))
        finally:
            Base.metadata.drop_all(engine)
            engine.dispose()


if __name__ == "__main__":
    try:
        main(sys.argv[1])
    except PostgreSQLIsMissing as error:
        sys.exit(f"not run: {error}")
