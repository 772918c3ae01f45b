"""Measures how long `delay()` holds a web request when Redis is away, and writes measurements.json.

    python measure.py

Each case runs in a process of its own, because a process remembers its connections. It takes about a minute and a half.
"""

import json
import os
import platform
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from redis_server import free_port

HERE = Path(__file__).resolve().parent
LONGEST = 30  # seconds; who waits longer waits, for a visitor, for ever

OURS = ("CELERY_BROKER_TRANSPORT_OPTIONS", "CELERY_TASK_PUBLISH_RETRY_POLICY", "CELERY_RESULT_BACKEND_TRANSPORT_OPTIONS",
        "CELERY_REDIS_SOCKET_TIMEOUT", "CELERY_REDIS_SOCKET_CONNECT_TIMEOUT")
CASES = {
    "refused": "nothing listens at Redis's address",
    "silent": "something takes the connection and never answers",
}
TASKS = {"tell_followers": "a task without a result", "make_thumbnail": "a task with a result"}


def main() -> None:
    figures = {
        "date": datetime.now(UTC).date().isoformat(),
        "command": "python measure.py",
        "machine": f"{os.cpu_count()}-core {platform.system()} virtual machine",
        "versions": {"python": platform.python_version()} | {name: version(name) for name in ("celery", "kombu", "redis")},
        "cases": CASES,
        "seconds": {
            settings: {f"{case}, {what}": measured(settings, case, task) for case in CASES for task, what in TASKS.items()}
            for settings in ("Celery's defaults", "this project")
        },
    }
    (HERE / "measurements.json").write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


def measured(settings: str, case: str, task: str) -> dict[str, object]:
    with port_of(case) as port:
        environment = os.environ | {"REDIS_URL": f"redis://127.0.0.1:{port}/0", "DJANGO_SETTINGS_MODULE": "config.settings",
                                    "SECRET_KEY": "for this measurement"}
        command = [sys.executable, __file__, settings, task]
        try:
            run = subprocess.run(command, cwd=HERE, env=environment, capture_output=True, text=True, timeout=LONGEST)
        except subprocess.TimeoutExpired:
            return {"seconds": None, "ends": f"not within {LONGEST} seconds"}
    result: dict[str, object] = json.loads(run.stdout.splitlines()[-1])
    return result


@contextmanager
def port_of(case: str) -> Iterator[int]:
    if case == "refused":
        yield free_port()
    else:
        with socket.create_server(("127.0.0.1", 0)) as server:
            yield server.getsockname()[1]


def one_case(settings: str, task: str) -> None:
    """Runs in a process of its own."""
    import django
    from django.conf import settings as django_settings

    if settings != "this project":
        for name in OURS:
            delattr(django_settings, name)
    django.setup()
    from trails import tasks

    start = time.monotonic()
    try:
        getattr(tasks, task).delay(1)
        end = "as if nothing were wrong"
    except Exception as error:
        end = type(error).__name__
    print(json.dumps({"seconds": round(time.monotonic() - start, 1), "ends": end}))


if __name__ == "__main__":
    if sys.argv[1:]:
        one_case(*sys.argv[1:])
    else:
        main()
