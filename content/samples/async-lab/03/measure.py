"""Measures the endpoint with one to four workers, and where its time goes; writes measurements.json, draws two pictures.

    python measure.py

On a busy Linux machine, as root, `chrt -r 1 python measure.py` lets no other program take the processors meanwhile.
Inside the guide the pictures have no colors of their own, and those of its page are written too.
"""

import importlib.metadata
import json
import os
import platform
import re
import socket
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx2

HERE = Path(__file__).resolve().parent
GUIDE = (HERE / "../../../choose").resolve()
FILE = HERE / "measurements.json"
CALLERS, SECONDS = 8, 4.0
STYLE = (".d-box,.d-box-accent,.d-good,.d-bad{stroke:#444} .d-box{fill:#eee} .d-box-accent{fill:#4a7ab5} .d-good{fill:#2e8b57} "
         ".d-bad{fill:#d9485f} text{font:13px sans-serif;fill:#222} .d-strong{font-weight:bold} .d-end{text-anchor:end} "
         "svg{background:#fff}")
SETTINGS = {"1 worker": "--workers 1", "2 workers": "--workers 2", "4 workers": "--workers 4",
            "1 worker, 4 threads": "--workers 1 --threads 4", "2 workers, 4 threads": "--workers 2 --threads 4"}


def main() -> None:
    results = {}
    for name, options in SETTINGS.items():
        with serving(options) as url:
            alone = breakdown(url)
            results[name] = load(url, SECONDS) | {"parts_ms": alone}
    scheduler = os.sched_getscheduler(0) if hasattr(os, "sched_getscheduler") else 0
    report = {
        "date": datetime.now(UTC).date().isoformat(),
        "command": {1: "chrt -f 1 ", 2: "chrt -r 1 "}.get(scheduler, "") + "python measure.py",
        "machine": f"{os.cpu_count()}-core {platform.system()} virtual machine, callers and server on it",
        "load": f"{CALLERS} callers for {SECONDS:g} s",
        "versions": {"python": platform.python_version()} | {name: importlib.metadata.version(name) for name in ("flask", "gunicorn")},
        "results": results,
    }
    FILE.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    write_pictures()


def breakdown(url: str) -> dict[str, float]:
    """The median of each part, one request at a time: what the endpoint takes when nobody else asks."""
    with httpx2.Client(base_url=url, timeout=60) as client:
        timings = [parts(client.get("/trails/").headers.get_list("Server-Timing")) for _ in range(30)]
    return {name: round(statistics.median(timing[name] for timing in timings), 1) for name in timings[0]}


def parts(headers: list[str]) -> dict[str, float]:
    return {name: float(spent) for name, spent in re.findall(r"([\w-]+);dur=([\d.]+)", ", ".join(headers))}


# region: load
def load(url: str, seconds: float) -> dict[str, float]:
    times: list[float] = []
    end = time.monotonic() + seconds

    def caller() -> None:
        with httpx2.Client(base_url=url, timeout=60) as client:
            while (began := time.monotonic()) < end:
                client.get("/trails/").raise_for_status()
                times.append((time.monotonic() - began) * 1000)

    began = time.monotonic()
    threads = [threading.Thread(target=caller) for _ in range(CALLERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    percentiles = statistics.quantiles(times, n=100)
    return {"requests_per_second": round(len(times) / (time.monotonic() - began), 1),
            "median_ms": round(percentiles[49], 1), "p95_ms": round(percentiles[94], 1)}
# endregion


@contextmanager
def serving(options: str) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "gunicorn", "app:app", "--bind", address, "--no-control-socket", "--log-level", "error", *options.split()]
    server = subprocess.Popen(command, cwd=HERE)
    try:
        deadline = time.monotonic() + 60
        while not healthy(f"http://{address}/health"):
            if server.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"gunicorn {options} does not answer")
            time.sleep(0.05)
        yield f"http://{address}"
    finally:
        server.terminate()
        server.wait(30)


def healthy(url: str) -> bool:
    try:
        return httpx2.get(url).is_success
    except httpx2.TransportError:
        return False


def drawings() -> dict[str, str]:
    results = json.loads(FILE.read_text(encoding="utf-8"))["results"]
    return {"throughput-by-workers.svg": throughput(results), "latency-breakdown.svg": where_time_goes(results["1 worker"]["parts_ms"])}


def throughput(results: dict[str, Any]) -> str:
    most = max(result["requests_per_second"] for result in results.values())
    shapes, y = [], 2
    for name, result in results.items():
        shapes.append(text(10, y + 16, name, "d-strong"))
        shapes.append(text(410, y + 16, f"{result['requests_per_second']:.0f}/s, median {result['median_ms']:.0f} ms", "d-small d-end"))
        shapes.append(f'<rect class="d-box-accent" x="10" y="{y + 22}" width="{400 * result["requests_per_second"] / most:.1f}" height="16"/>')
        y += 52
    return picture(y, shapes)


def where_time_goes(spent: dict[str, float]) -> str:
    """One bar, as long as the whole, cut into its parts."""
    whole, x, shapes = spent["total"], 10.0, []
    other = max(whole - sum(value for name, value in spent.items() if name != "total"), 0)
    named = [(name, value) for name, value in spent.items() if name != "total"] + [("Flask itself", other)]
    for number, (name, value) in enumerate(named):
        width = 400 * value / whole
        color = ("d-good", "d-bad", "d-box-accent", "d-box")[number % 4]
        shapes.append(f'<rect class="{color}" x="{x:.1f}" y="10" width="{max(width, 1):.1f}" height="40"/>')
        shapes.append(f'<rect class="{color}" x="10" y="{66 + 26 * number}" width="16" height="16"/>')
        shapes.append(text(34, 79 + 26 * number, name, "d-text"))
        shapes.append(text(410, 79 + 26 * number, f"{value:.1f} ms", "d-small d-end"))
        x += width
    return picture(70 + 26 * len(named), shapes)


def text(x: int, y: int, content: str, classes: str) -> str:
    return f'<text class="{classes}" x="{x}" y="{y}">{content}</text>'


def picture(height: int, shapes: list[str]) -> str:
    lines = "\n".join(f"  {shape}" for shape in shapes)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 420 {height}">\n{lines}\n</svg>\n'


def with_colors(drawing: str) -> str:
    """For a browser that shows the file by itself; inside the guide the page's own styles apply."""
    return drawing.replace(">\n", f">\n  <style>{STYLE}</style>\n", 1)


def write_pictures() -> None:
    for name, drawing in drawings().items():
        if GUIDE.is_dir():
            (HERE / name).write_text(drawing, encoding="utf-8")
            (GUIDE / name).write_text(drawing, encoding="utf-8")
        else:
            (HERE / name).write_text(with_colors(drawing), encoding="utf-8")


if __name__ == "__main__":
    main()
