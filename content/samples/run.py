"""Runs the samples: their tests, and the commands whose output the articles show.

    PYTHON content/samples/run.py test [PROJECT[/STEP] ...]      every step's tests, each in a copy of its folder
    PYTHON content/samples/run.py outputs [PROJECT[/STEP] ...]   compares the captured outputs with what runs now
    PYTHON content/samples/run.py outputs --refresh [...]        writes them

PYTHON is what `content/samples/environment.sh` prints. Exit codes: 0 good, 1 a test failed or an output differs.

A step is a folder `<project>/<step>/` with tests. Its `outputs.toml` names the commands to capture, run in order in one copy:

    [migrate]
    command = "python manage.py migrate"        # what runs here; `python` is PYTHON
    shown = "uv run python manage.py migrate"   # what the reader types (default: the command; "" for output without one)

    [first-page]
    serve = "python manage.py runserver 8000 --noreload"   # runs while the command does; port 8000 is replaced by a free one
    command = "curl -i http://127.0.0.1:8000/trails/"
    port = 8000                                            # when the page uses another port than 8000
    folder = "cairn"                                       # when the page calls the reader's folder otherwise

    [setup]
    command = "python manage.py migrate"
    hidden = true                                # runs, writes no file

    [uv-init]
    manual = "uv is not in Debian testing"       # written by hand on that date
    date = 2026-11-22

A step that works with other steps names them in its `pyproject.toml`; they are copied too, so that `../../<project>/<step>`
is found there as here (those not written yet are left out):

    [tool.samples]
    needs = ["cairn-django/08", "cairn-flask/05"]
"""

import argparse
import os
import re
import shutil
import shlex
import socket
import subprocess
import sys
import tempfile
import time
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

SAMPLES = Path(__file__).resolve().parent
LEFT_OUT = shutil.ignore_patterns("__pycache__", ".pytest_cache", "*.sqlite3", "*.db", ".venv")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    verbs = parser.add_subparsers(dest="verb", required=True)
    for verb in ("test", "outputs"):
        verbs.add_parser(verb).add_argument("steps", nargs="*", help="PROJECT or PROJECT/STEP; default: all")
    verbs.choices["outputs"].add_argument("--refresh", action="store_true", help="write instead of comparing")
    arguments = parser.parse_args()
    steps = find_steps(arguments.steps)
    if not steps:
        parser.error("no such sample")
    work = test if arguments.verb == "test" else lambda step: outputs(step, arguments.refresh)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        good = [report(result) for result in pool.map(work, steps)]
    return 0 if all(good) else 1


def find_steps(wanted: list[str]) -> list[Path]:
    steps = sorted({SAMPLES / Path(*path.relative_to(SAMPLES).parts[:2])
                    for name in ("tests", "test_*.py", "tests.py", "*/tests.py") for path in SAMPLES.glob(f"*/*/{name}")})
    names = {step: step.relative_to(SAMPLES).as_posix() for step in steps}
    return [step for step in steps if not wanted or any(names[step] == w or names[step].startswith(w + "/") for w in wanted)]


def report(result: tuple[bool, str]) -> bool:
    print(result[1], flush=True)
    return result[0]


def copy_of(step: Path, folder: Path) -> Path:
    """A copy of the step to work in; beside it, where it looks for them, the steps that it needs."""
    project = step / "pyproject.toml"
    settings = tomllib.loads(project.read_text()) if project.exists() else {}
    needs = [SAMPLES / name for name in settings.get("tool", {}).get("samples", {}).get("needs", [])]
    for other in needs:
        if other.is_dir():
            shutil.copytree(other, folder / other.relative_to(SAMPLES), ignore=LEFT_OUT)
    return Path(shutil.copytree(step, folder / (step.relative_to(SAMPLES) if needs else "project"), ignore=LEFT_OUT))


def test(step: Path) -> tuple[bool, str]:
    name = step.relative_to(SAMPLES).as_posix()
    with tempfile.TemporaryDirectory(prefix="sample-") as folder:
        copy = copy_of(step, Path(folder))
        run = subprocess.run([sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"],
                             cwd=copy, env=environment(), capture_output=True, text=True, timeout=300)
    last = run.stdout.strip().splitlines()[-1] if run.stdout.strip() else run.stderr.strip()
    return run.returncode == 0, f"{name}: {last}" if run.returncode == 0 else f"{name}: FAILED\n{run.stdout}{run.stderr}"


def outputs(step: Path, refresh: bool) -> tuple[bool, str]:
    name = step.relative_to(SAMPLES).as_posix()
    commands = tomllib.loads((step / "outputs.toml").read_text()) if (step / "outputs.toml").exists() else {}
    differences = []
    with tempfile.TemporaryDirectory(prefix="sample-") as folder:
        copy = copy_of(step, Path(folder))
        for key, entry in commands.items():
            if "manual" in entry:
                continue
            text = transcript(entry, copy)
            file = step / "outputs" / f"{key}.txt"
            if entry.get("hidden"):
                continue
            if refresh:
                file.parent.mkdir(exist_ok=True)
                file.write_text(text)
            elif not file.exists() or file.read_text() != text:
                differences.append(f"  {key}: differs; now it is\n{text}")
    heading = f"{name}: {len(commands)} outputs {'written' if refresh else 'compared'}"
    return not differences, "\n".join([heading, *differences])


def transcript(entry: dict, folder: Path) -> str:
    port, shown_port = free_port(), str(entry.get("port", 8000))
    command = re.sub(r"\bcurl (?!-s)", "curl -sS ", entry["command"].replace(shown_port, port))  # no progress meter
    server = start(entry["serve"].replace(shown_port, port), folder, port) if "serve" in entry else None
    try:
        run = subprocess.run(["bash", "-c", with_python(command)], cwd=folder, env=environment(),
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=120)
    finally:
        if server:
            server.terminate()
            server.wait(10)
    shown = "\n".join("$ " + line for line in entry.get("shown", entry["command"]).splitlines())
    return f"{shown and shown + '\n'}{normalise(run.stdout, folder, entry.get("folder", "cairn"), port, shown_port)}".rstrip() + "\n"


def start(command: str, folder: Path, port: str) -> subprocess.Popen:
    server = subprocess.Popen(["bash", "-c", "exec " + with_python(command)], cwd=folder, env=environment(),
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(200):
        with socket.socket() as client:
            if client.connect_ex(("127.0.0.1", int(port))) == 0:
                return server
        time.sleep(0.05)
    server.kill()
    raise SystemExit(f"{folder}: nothing answered on port {port}: {command}")


def with_python(command: str) -> str:
    return re.sub(r"(^|[;&|] *|= *)python(?= )", lambda m: m[1] + shlex.quote(sys.executable), command, flags=re.MULTILINE)


def environment() -> dict[str, str]:
    kept = {key: os.environ[key] for key in ("PATH", "HOME", "LANG") if key in os.environ}
    return kept | {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONUNBUFFERED": "1", "COLUMNS": "80", "NO_COLOR": "1", "TERM": "dumb"}


def free_port() -> str:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return str(server.getsockname()[1])


def normalise(text: str, folder: Path, shown_folder: str, port: str, shown_port: str) -> str:
    """Takes out what differs from run to run: folders, ports, colors, times, process ids."""
    text = text.replace(str(folder), f"/home/you/{shown_folder}").replace(port, shown_port).replace("\r\n", "\n")
    text = re.sub(r"\x1b\[[0-9;]*m", "", text)
    text = re.sub(re.escape(sys.prefix) + r"/lib/python3(\.\d+)?(/dist-packages)?", "…", text)
    text = re.sub(r"\b\d\d:\d\d:\d\d(\.\d+)?\b", "12:00:00", text)
    text = re.sub(r"\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d \w{3} \d{4}", "Sun, 22 Nov 2026", text)
    text = re.sub(r"\b\d\d/\w{3}/\d{4} 12:00:00", "22/Nov/2026 12:00:00", text)  # server logs
    text = re.sub(r"\b[A-Z][a-z]+ \d\d, \d{4} - 12:00:00", "November 22, 2026 - 12:00:00", text)  # Django's runserver
    text = re.sub(r"\bin \d+\.\d+s", "in 0.12s", text)
    return re.sub(r"(process|PID|pid)([ :=\[]+)\d+", r"\g<1>\g<2>4242", text)


if __name__ == "__main__":
    sys.exit(main())
