"""Captures what the commands in a step's outputs.toml print, in a form that is the same at each run."""

import re
import shlex
import socket
import subprocess
import sys
import tempfile
import time
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from runner import cache, evidence
from runner.processes import NOT_RUN, environment, for_all, free_port, in_ci
from runner.steps import SAMPLES, Step

# Commands may wait until a file contains a text, rather than for a time: "wait_for 'Quit the server' log.txt".
WAIT_FOR = """wait_for() { until grep -qs -e "$1" "$2"; do sleep 0.05; done; }
"""
TIMEOUT = 600  # seconds that a command may take
MANUAL_DAYS = 180  # then what was written by hand is to be written again


def capture(steps: list[Step], refresh: bool) -> int:
    """Compares the captured outputs with what the commands print now, or writes them."""
    all_good, not_run = True, []
    for good, lines, text in for_all(steps, lambda step: outputs(step, refresh) if refresh else outputs_unless_known(step)):
        print(text, flush=True)
        all_good = all_good and good
        not_run += lines
    if not_run and in_ci():
        print("in CI everything must run:")
    for line in not_run:
        print(line)
    return 0 if all_good and not (not_run and in_ci()) else 1


def outputs_unless_known(step: Step) -> tuple[bool, list[str], str]:
    key = key_of(step)
    if found := cache.find(key):
        return True, [], f"{found['text']}, before; nothing has changed"
    good, not_run, text = twice(step)
    if good and not not_run and "\n" not in text and key == key_of(step):  # with nothing to say but how many; else it was changed meanwhile
        cache.keep(key, {"text": text})
    return good, not_run, text


def key_of(step: Step) -> str:
    return cache.key("outputs", cache.of_steps([step, *step.needs()]), cache.of_files(SAMPLES.parent, [SAMPLES.parent / "versions.yml"]))


def twice(step: Step) -> tuple[bool, list[str], str]:
    """Compares once more when something differs: a server that is slow once on a busy machine is no change. It is said all the same."""
    first = outputs(step, refresh=False)
    if first[0]:
        return first
    good, not_run, text = outputs(step, refresh=False)
    return good, not_run, f"{text}\n  warning: differed only the first time: {first[2]}" if good else text


def outputs(step: Step, refresh: bool) -> tuple[bool, list[str], str]:
    """Whether all is as it was, what could not run, and what to say."""
    file = step.folder / "outputs.toml"
    commands = tomllib.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    differences, not_run, old, count = [], [], [], 0
    others = other_versions(evidence.versions(step), SAMPLES.parent / "versions.yml")
    with tempfile.TemporaryDirectory(prefix="sample-") as folder:
        copy = step.copy(Path(folder)).folder
        for key, entry in commands.items():
            if "manual" in entry:
                old += grown_old(key, entry, date.fromisoformat(evidence.today()))
                continue
            text = transcript(entry, copy)
            if entry.get("hidden"):
                continue
            if reason := re.search(rf"^(?!\$ ).*{NOT_RUN}(.*)", text, re.MULTILINE):
                not_run.append(f"{NOT_RUN}output {key} of {step.name}: {reason[1]}")
                continue
            count += 1
            output = step.folder / "outputs" / f"{key}.txt"
            if refresh:
                output.parent.mkdir(exist_ok=True)
                output.write_text(text, encoding="utf-8")
            elif not output.exists() or output.read_text(encoding="utf-8") != text:
                differences.append(f"  {key}: differs; now it is\n{text}")
    heading = f"{step.name}: {count} outputs {'written' if refresh else 'compared'}"
    if differences and others:
        heading += f"; warning: what differs was captured with other versions ({', '.join(others)})"
    return not differences or bool(others), not_run, "\n".join([heading, *old, *differences])


def other_versions(installed: dict[str, str], file: Path) -> list[str]:
    """What is installed here in another version than the version file says was tested: then printed text may differ too."""
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    tested = dict(re.findall(r'^([\w-]+):\n(?:  (?!tested:).*\n)*  tested: "?([^"\n]+)"?', text, re.MULTILINE))
    return [f"{name} {version}, not {tested[name]}" for name, version in installed.items() if tested.get(name, version) != version]


def grown_old(key: str, entry: dict[str, Any], today: date) -> list[str]:
    """A warning for output that was written by hand long ago."""
    days = (today - entry["date"]).days
    return [f"  warning: {key} was written by hand {days} days ago ({entry['manual']}): look again, and change its date"] if days > MANUAL_DAYS else []


def transcript(entry: dict[str, Any], folder: Path) -> str:
    port, shown_port = free_port(), str(entry.get("port", 8000))
    command = re.sub(r"\bcurl (?!-s)", "curl -sS ", with_new_logs(entry["command"]).replace(shown_port, port))  # no progress meter
    server = start(entry["serve"].replace(shown_port, port), folder, port) if "serve" in entry else None
    try:
        run = subprocess.run(["bash", "-c", WAIT_FOR + with_python(command)], cwd=folder, env=environment(),
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=TIMEOUT)
    finally:
        if server:
            server.terminate()
            server.wait(10)
    shown = "\n".join("$ " + line for line in entry.get("shown", entry["command"]).splitlines())
    return f"{shown and shown + '\n'}{normalise(run.stdout, folder, entry.get("folder", "cairn"), port, shown_port)}".rstrip() + "\n"


def with_new_logs(command: str) -> str:
    """Removes first what a server in the background will write, else `wait_for` may find what an earlier server wrote there."""
    return re.sub(r"(?m)^(?=.*> (\S+) 2>&1 &)", r"rm -f \1; ", command)


def start(command: str, folder: Path, port: str) -> subprocess.Popen[bytes]:
    server = subprocess.Popen(["bash", "-c", "exec " + with_python(command)], cwd=folder, env=environment(),
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(1200):
        with socket.socket() as client:
            if client.connect_ex(("127.0.0.1", int(port))) == 0:
                return server
        time.sleep(0.05)
    server.kill()
    raise SystemExit(f"{folder}: nothing answered on port {port}: {command}")


def with_python(command: str) -> str:
    return re.sub(r"(^|[;&|] *|= *)python(?= )", lambda m: m[1] + shlex.quote(sys.executable), command, flags=re.MULTILINE)


def normalise(text: str, folder: Path, shown_folder: str, port: str, shown_port: str) -> str:
    """Takes out what differs from run to run: folders, ports, colors, times, process ids."""
    text = text.replace(str(folder), f"/home/you/{shown_folder}").replace(port, shown_port).replace("\r\n", "\n")
    text = re.sub(r"\x1b\[[0-9;]*m", "", text)
    text = re.sub(re.escape(sys.prefix) + r"/lib/python3(\.\d+)?(/dist-packages)?", "…", text)
    text = re.sub(r"\b\d\d:\d\d:\d\d(\.\d+)?\b", "12:00:00", text)
    text = re.sub(r"\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d \w{3} \d{4}", "Sun, 22 Nov 2026", text)
    text = re.sub(r"\b\d\d/\w{3}/\d{4} 12:00:00", "22/Nov/2026 12:00:00", text)  # server logs
    text = re.sub(r"\b[A-Z][a-z]+ \d\d, \d{4} - 12:00:00", "November 22, 2026 - 12:00:00", text)  # Django's runserver
    text = re.sub(r"\bin \d+\.\d+s( \(\d+:\d\d:\d\d\))?", "in 0.12s", text)  # with minutes, when it took one
    return re.sub(r"(process|PID|pid)([ :=\[]+)\d+", r"\g<1>\g<2>4242", text)
