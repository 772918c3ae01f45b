"""Copy the lengths into the new column, a portion at a time, while the application runs.

    python backfill.py
"""

import os

from sqlalchemy import Engine, create_engine, text


# region: backfill
PORTION = text("""
    UPDATE trails SET distance_km = length_km
    WHERE id IN (SELECT id FROM trails
                 WHERE distance_km IS NULL AND length_km IS NOT NULL
                 LIMIT :size)
""")


def backfill(engine: Engine, size: int = 1000) -> int:
    total = 0
    while True:
        with engine.begin() as connection:  # one transaction for each portion
            copied = connection.execute(PORTION, {"size": size}).rowcount
        if copied == 0:
            return total
        total += copied
# endregion


if __name__ == "__main__":
    engine = create_engine(os.environ.get("DATABASE_URL", "sqlite:///cairn.sqlite3"))
    print(f"{backfill(engine)} trails copied")
    engine.dispose()
