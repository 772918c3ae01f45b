"""The load test: four callers at once, and meanwhile /health every 50 ms. Writes load.json, draws hazard-load.svg.

    python load.py

On a busy Linux machine, as root, `chrt -r 1 python load.py` lets no other program take the processors meanwhile.

Inside the guide the picture of its page is written too.
"""

import importlib.metadata
import json
import os
import platform
import socket
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx2

HERE = Path(__file__).resolve().parent
GUIDE = HERE.parents[2] / "ai-and-services"
FILE, PICTURE = HERE / "load.json", "hazard-load.svg"
CALLERS = 4
TEXT = "Sheet ice below the hut, somebody has fallen."
TITLES = {"blocking": "async def, computes", "thread": "def: in a thread", "process": "process pool"}


def main() -> None:
    with serving("heavy:app") as url:
        heavy = {way: under_load(url, lambda client: client.post(f"/{way}"), 6) for way in TITLES}
    with serving("hazard.app:app") as url:
        single = under_load(url, lambda client: client.post("/predict", json={"body": TEXT}), 3)
        batch = under_load(url, lambda client: client.post("/predict/batch", json={"bodies": [TEXT] * 100}), 3)
    report = {
        "date": datetime.now(UTC).date().isoformat(),
        "command": f"{priority()}python load.py",
        "machine": f"{os.cpu_count()}-core {platform.system()} virtual machine, callers and server on it",
        "callers": CALLERS,
        "versions": {"python": platform.python_version()} | {
            name: importlib.metadata.version(name) for name in ("fastapi", "uvicorn", "scikit-learn", "numpy")},
        "heavy": heavy,
        "model": {"single": single, "batch of 100": batch | {"texts_per_second": round(batch["requests_per_second"] * 100)}},
    }
    FILE.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    write_pictures()


def under_load(url: str, call: Callable[[httpx2.Client], httpx2.Response], seconds: float) -> dict[str, float]:
    """Requests per second, the median time of one, and what /health took meanwhile."""
    end = time.monotonic() + seconds
    times: list[float] = []
    health: list[float] = []

    def caller() -> None:
        with httpx2.Client(base_url=url, timeout=60) as client:
            while time.monotonic() < end:
                times.append(timed(lambda: call(client)))

    def watch() -> None:
        with httpx2.Client(base_url=url, timeout=60) as client:
            while time.monotonic() < end:
                health.append(timed(lambda: client.get("/health")))
                time.sleep(0.05)

    began = time.monotonic()
    threads = [threading.Thread(target=caller) for _ in range(CALLERS)] + [threading.Thread(target=watch)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return {"requests_per_second": round(len(times) / (time.monotonic() - began), 1), "median_ms": round(statistics.median(times) * 1000, 1),
            "health_median_ms": round(statistics.median(health) * 1000, 1), "health_worst_ms": round(max(health) * 1000, 1)}


def timed(call: Callable[[], httpx2.Response]) -> float:
    began = time.monotonic()
    call().raise_for_status()
    return time.monotonic() - began


@contextmanager
def serving(application: str, **environment: str) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "uvicorn", application, "--port", str(port), "--log-level", "warning"]
    server = subprocess.Popen(command, cwd=HERE, env=os.environ | environment)
    try:
        deadline = time.monotonic() + 60
        while not healthy(f"http://127.0.0.1:{port}/health"):
            if server.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"{application} does not answer")
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(30)


def healthy(url: str) -> bool:
    try:
        return httpx2.get(url).is_success
    except httpx2.TransportError:
        return False


def drawing(heavy: dict[str, dict[str, float]]) -> str:
    """For each way two bars: requests per second, and the median of /health meanwhile."""
    most = max(result["requests_per_second"] for result in heavy.values())
    slowest = max(result["health_median_ms"] for result in heavy.values())
    parts, y = [], 4
    for way, result in heavy.items():
        parts.append(text(10, y + 16, TITLES[way], "d-strong"))
        good = "d-bad" if result["health_median_ms"] > 100 else "d-good"
        for value, whole, color, label in (
            (result["requests_per_second"], most, "d-box-accent", f"{result['requests_per_second']:g} requests/s"),
            (result["health_median_ms"], slowest, good, f"/health {result['health_median_ms']:g} ms"),
        ):
            y += 24
            parts.append(f'<rect class="{color}" x="10" y="{y}" width="{max(230 * value / whole, 2):.1f}" height="18"/>')
            parts.append(text(248, y + 14, label, "d-small"))
        y += 36
    lines = "\n".join(f"  {part}" for part in parts)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 420 {y}">\n{lines}\n</svg>\n'


def text(x: int, y: int, content: str, classes: str) -> str:
    return f'<text class="{classes}" x="{x}" y="{y}">{content}</text>'


def from_file() -> str:
    measured: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return drawing(measured["heavy"])


def write_pictures() -> None:
    for folder in (HERE, GUIDE):
        if folder.is_dir():
            (folder / PICTURE).write_text(from_file(), encoding="utf-8")


def priority() -> str:
    """How the command was started, as far as other programs could disturb it."""
    scheduler = os.sched_getscheduler(0) if hasattr(os, "sched_getscheduler") else 0
    return {1: "chrt -f 1 ", 2: "chrt -r 1 "}.get(scheduler, "")


if __name__ == "__main__":
    main()
