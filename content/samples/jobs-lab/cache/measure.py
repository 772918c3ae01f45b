"""Measures the hot page with and without the cache, and writes measurements.json.

    python measure.py [REPORTS]

It makes a database and a Redis of its own. Without REPORTS: 100000.
"""

import json
import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from redis_server import RedisIsMissing, redis_server

FILE = Path(__file__).resolve().parent / "measurements.json"
ROUNDS = 20


def main(reports: int) -> None:
    with redis_server() as url, tempfile.TemporaryDirectory() as folder:
        os.environ |= {"REDIS_URL": url, "DATABASE_PATH": f"{folder}/measured.sqlite3", "DEBUG": "",
                       "SECRET_KEY": "for this measurement", "ALLOWED_HOSTS": "testserver",
                       "DJANGO_SETTINGS_MODULE": "config.settings"}
        figures = measure(reports)
    FILE.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


def measure(reports: int) -> dict[str, object]:
    import django
    import redis

    django.setup()
    from django.core.cache import cache
    from django.core.management import call_command
    from django.db import connection
    from django.test import Client

    from trails.models import Report, Trail

    call_command("migrate", verbosity=0)
    trails = Trail.objects.bulk_create(Trail(name=f"Trail {number}") for number in range(200))
    Report.objects.bulk_create((Report(trail=trails[number % 200], severity=number % 5 + 1) for number in range(reports)), 1000)
    client = Client()

    def visit() -> None:
        assert client.get("/trails/").status_code == 200

    def visit_cold() -> None:
        cache.clear()
        visit()

    visit()
    figures = {
        "date": datetime.now(UTC).date().isoformat(),
        "command": f"python measure.py {reports}",
        "machine": f"{os.cpu_count()}-core {platform.system()} virtual machine",
        "versions": {"python": platform.python_version(), "django": django.__version__, "redis-py": redis.__version__},
        "load": f"GET /trails/ with 200 trails and {reports} reports on SQLite, Django's test client, median of {ROUNDS}",
        "milliseconds": {"without the cache": milliseconds(visit_cold), "from the cache": milliseconds(visit)},
    }
    connection.close()
    cache.close()
    return figures


def milliseconds(visit: Callable[[], None]) -> float:
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        visit()
        times.append(time.perf_counter() - start)
    return round(statistics.median(times) * 1000, 2)


if __name__ == "__main__":
    try:
        main(int((sys.argv[1:] or ["100000"])[0]))
    except RedisIsMissing as error:
        sys.exit(f"not run: {error}")
