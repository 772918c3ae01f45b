"""An endpoint of three parts: it asks a database, waits for another service, and computes."""

import sqlite3
import time
from typing import Any

from flask import Flask

from timing import install, part

app = Flask(__name__)
install(app)

# Read only, and each thread opens its own.
TRAILS = "WITH RECURSIVE trail(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM trail WHERE id < 2000) SELECT sum(id) FROM trail"


# region: trails
@app.get("/trails/")
def trails() -> dict[str, Any]:
    with part("database"):
        count = ask_database()
    with part("weather"):
        time.sleep(0.02)  # another service, which takes 20 ms
    with part("page"):
        page = render()
    return {"trails": count, "length": len(page)}
# endregion


def ask_database() -> int:
    connection = sqlite3.connect(":memory:")
    try:
        return int(connection.execute(TRAILS).fetchone()[0])
    finally:
        connection.close()


def render() -> str:
    return "".join(f"<li>Trail {number}: {number * 37 % 101} reports</li>" for number in range(15_000))


@app.get("/health")
def health() -> dict[str, str]:
    return {"status": "ok"}
