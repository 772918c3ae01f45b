"""Measures all ways on this machine and writes when each call began and ended into measurements.json.

    python measure.py

On a busy Linux machine, as root, `chrt -r 1 python measure.py` lets no other program take the processors meanwhile.
"""

import asyncio
import importlib.metadata
import json
import os
import platform
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import blocked
import computing
import waiting
from clock import Span

HERE = Path(__file__).resolve().parent
FILE = HERE / "measurements.json"
TRAILS, JOBS, SIZE = range(1, 21), range(1, 9), 4_000_000
ROUNDS = 3


def main() -> None:
    with weather() as url:
        report = {
            "date": datetime.now(UTC).date().isoformat(),
            "command": f"{priority()}python measure.py",
            "machine": f"{os.cpu_count()}-core {platform.system()} virtual machine",
            "versions": {"python": platform.python_version(), "httpx2": importlib.metadata.version("httpx2")},
            "rounds": f"the fastest of {ROUNDS}",
            "waiting": fastest(waiting.WAYS, url, TRAILS),
            "computing": fastest(computing.WAYS, JOBS, SIZE),
            "heartbeats": {call.__name__: [round(moment, 3) for moment in asyncio.run(blocked.heartbeats_during(call, 0.5))]
                           for call in (blocked.blocking, blocked.in_a_thread)},
        }
    FILE.write_text(in_lines(json.dumps(report, indent=2)) + "\n", encoding="utf-8")


def in_lines(text: str) -> str:
    """One span a line, so that a person can read the file."""
    text = re.sub(r'\{\s+("job": \d+),\s+("start": [\d.]+),\s+("end": [\d.]+),\s+("worker": \d+)\s+\}', r"{\1, \2, \3, \4}", text)
    return re.sub(r"\[([\d.,\s]+)\]", lambda numbers: "[" + re.sub(r"\s+", " ", numbers[1]).strip() + "]", text)


def fastest(ways: Sequence[Callable[..., list[Span]]], *arguments: Any) -> dict[str, Any]:
    """What else the computer does can only make a way slower, so its fastest round tells most about it."""
    rounds = [{way.__name__: measured(way, *arguments) for way in ways} for _ in range(ROUNDS)]
    return {way.__name__: min((results[way.__name__] for results in rounds), key=lambda result: float(result["seconds"])) for way in ways}


def measured(way: Callable[..., list[Span]], *arguments: Any) -> dict[str, Any]:
    began = time.monotonic()
    return relative(way(*arguments), began)


def relative(spans: list[Span], began: float) -> dict[str, Any]:
    """Times from the start of the way on (so that starting threads and processes counts); workers as numbers from 1."""
    workers = {name: number for number, name in enumerate(dict.fromkeys(span.worker for span in spans), start=1)}
    return {
        "seconds": round(max(span.end for span in spans) - began, 3),
        "workers": len(workers),
        "spans": [{"job": span.job, "start": round(span.start - began, 3), "end": round(span.end - began, 3),
                   "worker": workers[span.worker]} for span in spans],
    }


@contextmanager
def weather() -> Iterator[str]:
    """The slow service, as a program of its own: what it does must not take our interpreter's time."""
    with subprocess.Popen([sys.executable, HERE / "weather.py", "0"], stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout
            port = server.stdout.readline().split()[-1]
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()


def priority() -> str:
    """How the command was started, as far as other programs could disturb it."""
    scheduler = os.sched_getscheduler(0) if hasattr(os, "sched_getscheduler") else 0
    return {1: "chrt -f 1 ", 2: "chrt -r 1 "}.get(scheduler, "")


if __name__ == "__main__":
    main()
