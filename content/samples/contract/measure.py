"""Measures the three finished applications on this machine: a fact about it, never a ranking.

    PYTHON content/samples/contract/measure.py        writes measurements.json beside this file, prints a Markdown table

Each application runs alone, as in production: its server with one worker process, debug off, a SQLite file of its own with the
same seed rows (12 trails, 10 to a page), plain HTTP on loopback. Nothing else should run on the machine meanwhile: a start or a
round during which other programs took more than 5 % of it is measured again, up to 40 times. Needs Linux (/proc); `wrk` is
used where it is installed.
"""

import ast
import http.client
import importlib.metadata
import io
import json
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import tokenize
import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "01"))
sys.dont_write_bytecode = True

from applications import APPLICATIONS, LEFT_OUT, SAMPLES, Application, arguments, free_port, settings  # noqa: E402

TITLES = {"django": "Django", "flask": "Flask", "fastapi": "FastAPI"}
SERVERS = {"django": "gunicorn, 1 sync worker", "flask": "gunicorn, 1 sync worker", "fastapi": "uvicorn, 1 process"}
STARTS, REQUESTS, ROUNDS, SECONDS, CONNECTIONS = 5, 1000, 3, 5, 8
PAGE = "/trails/"
TRIES, QUIET = 40, 5.0  # percent of the machine
disturbances: list[float] = []


@dataclass
class Measured:
    server: str
    lines: int
    direct_dependencies: int
    distributions: int
    distributions_missing_here: list[str]  # named by the metadata of others, and not installed
    start_seconds: float
    rss_mib: float
    pss_mib: float
    requests_per_second: int
    p50_ms: float
    p99_ms: float
    page_bytes: int


def main() -> None:
    results = {name: measure(name, application) for name, application in APPLICATIONS.items()}
    report = {
        "date": datetime.now(UTC).date().isoformat(),
        "command": "content/samples/contract/measure.py",
        "machine": machine() | {"used_by_others_percent_at_most": round(max(disturbances), 1)},
        "python": platform.python_version(),
        "load": f"{load_generator()}: GET {PAGE}, {CONNECTIONS} connections, {SECONDS} s, median of {ROUNDS}",
        "versions": versions(),
        "notes": [
            "lines: Python with code on it, without blank lines, comments, docstrings, tests and migrations",
            "distributions: followed through the metadata of what is installed; of those that are missing here, their own needs are unknown",
            "gunicorn's sync worker closes the connection after each answer; uvicorn keeps it open",
            "the server and the program that asks share the machine's cores",
        ],
        "applications": {name: asdict(result) for name, result in results.items()},
    }
    (HERE / "measurements.json").write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    print(table(results))


def measure(name: str, application: Application) -> Measured:
    print(f"measuring {name}", file=sys.stderr)
    project = tomllib.loads((SAMPLES / application.folder / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    found, missing = distributions(project["dependencies"])
    with prepared(application) as (folder, environment):
        with serving(application, folder, environment):
            pass  # the first start writes bytecode; the others find it, as in production
        starts = []
        for _ in range(STARTS):
            starts.append(undisturbed(lambda: start_once(application, folder, environment)))
        with serving(application, folder, environment) as (server, port, _):
            for _ in range(REQUESTS):
                page = get(port, PAGE)
            rss, pss = memory(server.pid)
            rounds = sorted(undisturbed(lambda: load_once(port)) for _ in range(ROUNDS))
    per_second, p50, p99 = rounds[len(rounds) // 2]
    return Measured(
        server=SERVERS[name], lines=lines_of_code(SAMPLES / application.folder), direct_dependencies=len(project["dependencies"]),
        distributions=len(found), distributions_missing_here=sorted(missing), start_seconds=round(statistics.median(starts), 2),
        rss_mib=round(rss, 1), pss_mib=round(pss, 1), requests_per_second=round(per_second), p50_ms=round(p50, 2),
        p99_ms=round(p99, 2), page_bytes=len(page))


def start_once(application: Application, folder: Path, environment: dict[str, str]) -> float:
    with serving(application, folder, environment) as (_, _, seconds):
        return seconds


def undisturbed[Result](work: Callable[[], Result]) -> Result:
    """What the work gives when nothing else runs; the least disturbed of TRIES, if there is always something."""
    found: list[tuple[float, Result]] = []
    while len(found) < TRIES and not (found and found[-1][0] <= QUIET):
        if found:
            time.sleep(5)
        began, elsewhere = time.monotonic(), busy_elsewhere()
        result = work()
        found.append((100 * (busy_elsewhere() - elsewhere) / (time.monotonic() - began) / (os.cpu_count() or 1), result))
    share, result = min(found, key=lambda entry: entry[0])
    if share > QUIET:
        print(f"other programs took {share:.0f} % of the processor", file=sys.stderr)
    disturbances.append(share)
    return result


@contextmanager
def prepared(application: Application) -> Iterator[tuple[Path, dict[str, str]]]:
    with tempfile.TemporaryDirectory(prefix="cairn-") as temporary:
        folder = Path(shutil.copytree(SAMPLES / application.folder, Path(temporary) / "cairn", ignore=LEFT_OUT))
        environment = settings(Path(temporary))
        del environment["PYTHONDONTWRITEBYTECODE"]
        for command in application.prepare:
            subprocess.run(arguments(command), cwd=folder, env=environment, check=True, stdout=subprocess.DEVNULL,
                           stderr=subprocess.DEVNULL)
        yield folder, environment


@contextmanager
def serving(application: Application, folder: Path, environment: dict[str, str]) -> Iterator[tuple["subprocess.Popen[bytes]", int, float]]:
    """The server, its port, and the seconds from its start to the first 200 of /health/."""
    port = free_port()
    command = application.serve.replace("--workers 2", "--workers 1").format(port=port)
    began = time.perf_counter()
    with (folder.parent / "server.log").open("wb") as log:
        server = subprocess.Popen(arguments(command), cwd=folder, env=environment, stdout=log, stderr=log)
    try:
        while not healthy(port):
            if server.poll() is not None or time.perf_counter() - began > 60:
                raise RuntimeError(f"{command}: {(folder.parent / 'server.log').read_text(errors='replace')}")
            time.sleep(0.005)
        yield server, port, time.perf_counter() - began
    finally:
        server.terminate()
        server.wait(15)


def healthy(port: int) -> bool:
    try:
        return bool(get(port, "/health/"))
    except (OSError, http.client.HTTPException):
        return False


def get(port: int, path: str) -> bytes:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=15)
    try:
        connection.request("GET", path)
        response = connection.getresponse()
        content = response.read()
        if response.status != 200:
            raise http.client.HTTPException(f"{path}: {response.status}")
        return content
    finally:
        connection.close()


def lines_of_code(folder: Path) -> int:
    """Lines of Python with code on them: not blank, not only a comment, not a docstring; without tests and migrations."""
    return sum(code_lines(file.read_text(encoding="utf-8")) for file in folder.rglob("*.py")
               if not {"tests", "migrations"} & set(file.relative_to(folder).parts[:-1]) and ".venv" not in file.parts)


def code_lines(text: str) -> int:
    nothing = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}
    lines = {line for token in tokenize.generate_tokens(io.StringIO(text).readline) if token.type not in nothing
             for line in range(token.start[0], token.end[0] + 1)}
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and ast.get_docstring(node) is not None:
            lines -= set(range(node.body[0].lineno, (node.body[0].end_lineno or 0) + 1))
    return len(lines)


def distributions(wanted: list[str]) -> tuple[set[str], set[str]]:
    """What the requirements bring along, by the metadata of what is installed: installed here, and only named."""
    found: set[str] = set()
    missing: set[str] = set()
    seen: set[tuple[str, str]] = set()
    queue = [(requirement, "") for requirement in wanted]
    while queue:
        text, extra = queue.pop()
        requirement = Requirement(text)
        if requirement.marker and not requirement.marker.evaluate({"extra": extra}):
            continue
        name = canonicalize_name(requirement.name)
        try:
            needs = importlib.metadata.distribution(name).requires or []
            found.add(name)
        except importlib.metadata.PackageNotFoundError:
            missing.add(name)
            continue
        for wanted_extra in {"", *requirement.extras}:
            if (name, wanted_extra) not in seen:
                seen.add((name, wanted_extra))
                queue += [(need, wanted_extra) for need in needs]
    return found, missing


def family(pid: int) -> set[int]:
    """The process and its descendants."""
    parents = {}
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            parents[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue  # it has ended
    members = {pid}
    while more := {child for child, parent in parents.items() if parent in members} - members:
        members |= more
    return members


def memory(pid: int) -> tuple[float, float]:
    """Resident and proportional set size of the process and its descendants, in MiB; the second counts shared pages once."""
    texts = [Path(f"/proc/{member}/smaps_rollup").read_text() for member in family(pid)]
    rss, pss = (sum(int(re.findall(rf"^{kind}: +(\d+) kB", text, re.MULTILINE)[0]) for text in texts) / 1024 for kind in ("Rss", "Pss"))
    return rss, pss


def busy_elsewhere() -> float:
    """Seconds of processor time that this machine has spent on anything but this program and what it started."""
    user, nice, system, _, _, *interrupts = map(int, Path("/proc/stat").read_text().splitlines()[0].split()[1:8])
    own = 0
    for member in family(os.getpid()):
        try:
            own += sum(map(int, Path(f"/proc/{member}/stat").read_text().rpartition(")")[2].split()[11:15]))
        except OSError:
            continue  # it has ended, and its parent has its time
    return (user + nice + system + sum(interrupts) - own) / os.sysconf("SC_CLK_TCK")


def load_generator() -> str:
    if not shutil.which("wrk"):
        return f"{CONNECTIONS} Python threads"
    said = subprocess.run(["wrk", "-v"], capture_output=True, text=True).stdout
    return " ".join(said.split()[:2]) + ", 1 thread"


def load_once(port: int) -> tuple[float, float, float]:
    """Requests per second, median and 99th percentile of the latency in milliseconds."""
    if not shutil.which("wrk"):
        return load_with_threads(port)
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "--latency", f"http://127.0.0.1:{port}{PAGE}"]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in said:
        raise RuntimeError(said)
    units = {"us": 0.001, "ms": 1.0, "s": 1000.0}

    def percentile(percent: int) -> float:
        value, unit = re.findall(rf"^ +{percent}% +([\d.]+)(us|ms|s)$", said, re.MULTILINE)[0]
        return float(value) * units[unit]

    return float(re.findall(r"^Requests/sec: +([\d.]+)", said, re.MULTILINE)[0]), percentile(50), percentile(99)


def load_with_threads(port: int) -> tuple[float, float, float]:
    times: list[float] = []
    began = time.perf_counter()

    def ask() -> None:
        while (start := time.perf_counter()) < began + SECONDS:
            get(port, PAGE)
            times.append((time.perf_counter() - start) * 1000)

    threads = [threading.Thread(target=ask) for _ in range(CONNECTIONS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    percentiles = statistics.quantiles(times, n=100)
    return len(times) / (time.perf_counter() - began), percentiles[49], percentiles[98]


def machine() -> dict[str, str | int | float]:
    cpu = re.findall(r"^model name\s*: (.*)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    memory = re.findall(r"^MemTotal: +(\d+)", Path("/proc/meminfo").read_text())
    return {"cpu": cpu[0] if cpu else platform.machine(), "cores": os.cpu_count() or 0,
            "memory_gib": round(int(memory[0]) / 1024 ** 2), "system": f"{platform.system()} {platform.release()}"}


def versions() -> dict[str, str]:
    names = ("django", "djangorestframework", "flask", "fastapi", "sqlalchemy", "gunicorn", "uvicorn", "uvloop", "httptools")
    return {name: version for name in names if (version := version_or_none(name))}


def version_or_none(name: str) -> str | None:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return None


def table(results: dict[str, Measured]) -> str:
    rows = {
        "server": [result.server for result in results.values()],
        "own Python code, lines": [f"{result.lines:,}" for result in results.values()],
        "direct dependencies": [str(result.direct_dependencies) for result in results.values()],
        "installed distributions": [
            f"{result.distributions}{f' (and {len(result.distributions_missing_here)} that were not installed here)'
                                    if result.distributions_missing_here else ''}" for result in results.values()],
        "start to first answer": [f"{result.start_seconds:.2f} s" for result in results.values()],
        f"memory after {REQUESTS:,} requests (RSS)": [f"{result.rss_mib:.0f} MiB" for result in results.values()],
        "the same, shared pages once (PSS)": [f"{result.pss_mib:.0f} MiB" for result in results.values()],
        f"GET {PAGE}, requests/s": [f"{result.requests_per_second:,}" for result in results.values()],
        "latency, median": [f"{result.p50_ms:.1f} ms" for result in results.values()],
        "latency, 99th percentile": [f"{result.p99_ms:.1f} ms" for result in results.values()],
    }
    lines = [["", *(TITLES[name] for name in results)], ["---"] * (len(results) + 1)]
    lines += [[title, *values] for title, values in rows.items()]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


if __name__ == "__main__":
    main()
