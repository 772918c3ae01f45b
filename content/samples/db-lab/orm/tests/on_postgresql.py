"""Run by test_postgresql.py in a process of its own: the answers of all queries, and what was logged for some."""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import ask  # noqa: E402
from server import PostgreSQLIsMissing, database  # noqa: E402


def main() -> None:
    with database() as server:
        ask.start(server.settings)
        from django.db import connection, transaction

        import queries

        answers, logged = {}, {}
        for name in sys.argv[1:]:
            with transaction.atomic():
                answers[name], logged[name] = ask.statements_of_postgresql(getattr(queries, name), server.statements)
                transaction.set_rollback(True)
        print(json.dumps([answers, logged]))
        connection.close()


if __name__ == "__main__":
    try:
        main()
    except PostgreSQLIsMissing as error:
        print(f"not run: {error}")
