"""Runs the tests of steps, each in a copy of its folder, and looks whether they reached every region."""

import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field
from pathlib import Path

from runner import cache, evidence
from runner.processes import NOT_RUN, environment, for_all, in_ci
from runner.regions import Lines, complaints
from runner.steps import SAMPLES, Step

TIMEOUT = 600
PYTEST = ["-m", "pytest", "-q", "-p", "no:cacheprovider"]


@dataclass
class Result:
    name: str
    line: str = ""  # pytest's last
    failure: str = ""
    passed: int = 0
    not_run: Counter[str] = field(default_factory=Counter)  # by reason
    hash: str = ""  # of what was tested, whatever the folder holds by now

    def __str__(self) -> str:
        return f"{self.name}: FAILED\n{self.failure}" if self.failure else f"{self.name}: {self.line}"


def run(steps: list[Step], everything: bool, write_evidence: bool) -> int:
    with ThreadPoolExecutor(1) as beside:
        runner = beside.submit(test_runner if write_evidence else test_runner_unless_known) if everything else None
        results = [shown(result) for result in for_all(steps, test if write_evidence else test_unless_known)]
        own = [shown(runner.result())] if runner else []
    failed = [result.name for result in results + own if result.failure]
    not_run = [(result.name, reason, count) for result in results for reason, count in result.not_run.items()]
    complete = not failed and not not_run
    if write_evidence and complete:
        evidence.write(SAMPLES / evidence.FILE, {step: (result.hash, result.passed) for step, result in zip(steps, results)}, all_steps=everything)
    if write_evidence:
        print(f"{evidence.FILE} was {'' if complete else 'not '}written")
    if failed:
        print(f"failed: {', '.join(failed)}")
    if not_run and in_ci():
        print("in CI everything must run:")
    for name, reason, count in not_run:
        print(f"{NOT_RUN}{count} {'test' if count == 1 else 'tests'} of {name}: {reason}")
    return 0 if complete or not failed and not in_ci() and not write_evidence else 1


def shown(result: Result) -> Result:
    print(result, flush=True)
    return result


def test_unless_known(step: Step) -> Result:
    return unless_known(lambda: cache.key("test", cache.of_steps([step, *step.needs()])), lambda: test(step))


def test_runner_unless_known() -> Result:
    """Some of its tests read articles."""
    return unless_known(lambda: cache.key("runner", cache.of_files(SAMPLES.parent, cache.below(SAMPLES.parent))), test_runner)


def unless_known(key_now: Callable[[], str], work: Callable[[], Result]) -> Result:
    key = key_now()
    if found := cache.find(key):
        return Result(**found | {"not_run": Counter(), "line": f"{found['line']}, before; nothing has changed"})
    result = work()
    if not result.failure and not result.not_run and key == key_now():  # else it was changed meanwhile
        cache.keep(key, asdict(result))
    return result


def test(step: Step) -> Result:
    with tempfile.TemporaryDirectory(prefix="sample-") as temporary:
        folder = Path(temporary).resolve()
        copy = step.copy(folder)
        result = Result(step.name, hash=copy.hash())
        lines = Lines(folder / "lines", copy.folder)
        pytest([*lines.measuring, *PYTEST], copy.folder, folder / "report.xml", result)
        if not result.failure:
            result.failure = "\n".join(complaints(copy, lines.executed()))
        return result


def test_runner() -> Result:
    """The tests of this program."""
    result = Result("runner")
    with tempfile.TemporaryDirectory(prefix="sample-") as folder:
        pytest(PYTEST + ["runner"], SAMPLES, Path(folder) / "report.xml", result)
    return result


def pytest(arguments: list[str], folder: Path, report: Path, result: Result) -> None:
    command = [sys.executable, *arguments, f"--junitxml={report}"]
    try:
        run = subprocess.run(command, cwd=folder, env=environment(), capture_output=True, text=True, timeout=TIMEOUT)
    except subprocess.TimeoutExpired as late:
        result.failure = f"{(late.stdout or b'').decode()}\nstopped after {TIMEOUT} seconds"
        return
    said = [line for line in run.stdout.splitlines() if not line.startswith("- generated xml file: ")]
    result.line = said[-1] if said else run.stderr.strip()
    if run.returncode:
        result.failure = run.stdout + run.stderr
        return
    for case in xml.parse(report).iter("testcase"):
        skipped = case.find("skipped")
        if skipped is None:
            result.passed += 1
        elif (reason := skipped.get("message", "")).startswith(NOT_RUN):
            result.not_run[reason.removeprefix(NOT_RUN)] += 1
