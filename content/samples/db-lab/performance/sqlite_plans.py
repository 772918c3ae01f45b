"""The experiments on the file of build.py, as far as SQLite understands them: `python sqlite_plans.py page`"""

import sys
from pathlib import Path

from sqlalchemy import text

from build import make_engine

EXPERIMENTS = Path(__file__).parent / "experiments"


def experiment(name: str) -> list[str]:
    answer = []
    engine = make_engine()
    with engine.connect() as connection:
        connection.execute(text("BEGIN"))  # so that the indexes are gone at the end
        for statement in (EXPERIMENTS / f"{name}.sql").read_text().split(";\n"):
            if not (statement := statement.strip()):
                continue
            answer.append("-- " + statement.replace("\n", "\n-- "))
            if statement.startswith("SELECT"):
                answer += [row.detail for row in connection.execute(text(f"EXPLAIN QUERY PLAN {statement}"))]
            else:
                connection.execute(text(statement))
        connection.execute(text("ROLLBACK"))
    engine.dispose()
    return answer


if __name__ == "__main__":
    print("\n".join(experiment(sys.argv[1])))
