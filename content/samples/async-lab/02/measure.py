"""Sends twenty requests at the same moment to each endpoint and writes when each was answered into measurements.json.

    python measure.py

On a busy Linux machine, as root, `chrt -r 1 python measure.py` lets no other program take the processors meanwhile.

A twenty-first request asks for /health a moment later: how long a load balancer would wait.
"""

import importlib.metadata
import json
import os
import platform
import re
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx2

from cases import CASES, Case

HERE = Path(__file__).resolve().parent
FILE = HERE / "measurements.json"
REQUESTS, ROUNDS = 20, 3


@dataclass
class Burst:
    ends: list[float]  # when each request was answered, in seconds from the common start, sorted
    health: float  # how long /health took meanwhile

    @property
    def seconds(self) -> float:
        return self.ends[-1]


def main() -> None:
    with weather() as url:
        bursts = {name: measured(case, url) for name, case in CASES.items()}
    report = {
        "date": datetime.now(UTC).date().isoformat(),
        "command": f"{priority()}python measure.py",
        "machine": f"{os.cpu_count()}-core {platform.system()} virtual machine",
        "versions": {"python": platform.python_version()} | {
            name: importlib.metadata.version(name) for name in ("django", "fastapi", "flask", "gunicorn", "uvicorn", "httpx2")},
        "what": f"{REQUESTS} requests at once, each waiting 0.25 s for the weather service; the fastest of {ROUNDS} rounds",
        "cases": {name: {"server": CASES[name].server.replace("{port}", "PORT"), "path": CASES[name].path,
                         "seconds": round(burst.seconds, 3), "health": round(burst.health, 3),
                         "ends": [round(end, 3) for end in burst.ends]} for name, burst in bursts.items()},
    }
    text = re.sub(r"\[([\d.,\s]+)\]", lambda numbers: "[" + " ".join(numbers[1].split()) + "]", json.dumps(report, indent=2))
    FILE.write_text(text + "\n", encoding="utf-8")


def measured(case: Case, weather_url: str) -> Burst:
    with serving(case.server, WEATHER_URL=weather_url) as url:
        httpx2.get(f"{url}{case.path}1", timeout=30).raise_for_status()  # the first request loads what was not loaded yet
        return min((burst(url + case.path, f"{url}/health") for _ in range(ROUNDS)), key=lambda burst: burst.seconds)


def burst(address: str, health: str, requests: int = REQUESTS) -> Burst:
    """All requests leave at the same moment; /health is asked when they are on their way."""
    start = threading.Barrier(requests + 1)

    def ask(number: int) -> float:
        with httpx2.Client(timeout=60) as client:
            start.wait()
            began = time.monotonic()
            client.get(f"{address}{number}").raise_for_status()
            return time.monotonic() - began

    with ThreadPoolExecutor(requests) as pool, httpx2.Client(timeout=60) as client:
        answers = [pool.submit(ask, number) for number in range(1, requests + 1)]
        start.wait()
        time.sleep(0.1)
        began = time.monotonic()
        client.get(health).raise_for_status()
        waited = time.monotonic() - began
        return Burst(sorted(answer.result() for answer in answers), waited)


@contextmanager
def serving(command: str, log: Path | None = None, **environment: str) -> Iterator[str]:
    """A server of our own; its address, as soon as it answers."""
    port = free_port()
    module, *arguments = command.format(port=port).split()
    with (log or Path(os.devnull)).open("wb") as output:
        server = subprocess.Popen([sys.executable, "-m", module, *arguments], cwd=HERE, env=os.environ | environment,
                                  stdout=output, stderr=output)
        try:
            wait_until(lambda: server.poll() is not None or answers(f"http://127.0.0.1:{port}/health"), 60)
            if server.poll() is not None:
                raise RuntimeError(f"{command} ended with {server.returncode}: {log and log.read_text()}")
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(30)


def answers(url: str) -> bool:
    try:
        return httpx2.get(url).status_code == 200
    except httpx2.TransportError:
        return False


def wait_until(condition: Callable[[], Any], seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            raise TimeoutError
        time.sleep(0.02)


def free_port() -> int:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return int(server.getsockname()[1])


@contextmanager
def weather() -> Iterator[str]:
    with subprocess.Popen([sys.executable, HERE / "weather.py", "0"], stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout
            yield f"http://127.0.0.1:{server.stdout.readline().split()[-1]}"
        finally:
            server.terminate()


def priority() -> str:
    """How the command was started, as far as other programs could disturb it."""
    scheduler = os.sched_getscheduler(0) if hasattr(os, "sched_getscheduler") else 0
    return {1: "chrt -f 1 ", 2: "chrt -r 1 "}.get(scheduler, "")


if __name__ == "__main__":
    main()
