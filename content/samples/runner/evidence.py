"""evidence.json: what was tested, when, and with which versions."""

import importlib.metadata
import json
import platform
import re
from datetime import UTC, datetime
from pathlib import Path

from runner.steps import Step

FILE = "evidence.json"


def write(file: Path, tested: dict[Step, tuple[str, int]], all_steps: bool) -> None:
    """`tested`: for each step its hash, and how many tests passed. What is known of others stays, unless these are all."""
    steps = {} if all_steps or not file.exists() else json.loads(file.read_text(encoding="utf-8"))
    for step, (hash, tests) in tested.items():
        steps[step.name] = {"hash": hash, "date": today(), "python": platform.python_version(), "versions": versions(step), "tests": tests}
    file.write_text(json.dumps(dict(sorted(steps.items())), indent=2) + "\n", encoding="utf-8")


def today() -> str:
    return datetime.now(UTC).date().isoformat()


def versions(step: Step) -> dict[str, str]:
    """What is installed of that which the project names for its readers and its tests."""
    wanted = [*step.project["project"].get("dependencies", []), *step.project.get("dependency-groups", {}).get("dev", [])]
    found = {}
    for requirement in wanted:
        name = re.split(r"[\s\[<>=!~;]", requirement, maxsplit=1)[0]
        try:
            found[re.sub(r"[-_.]+", "-", name).lower()] = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            if ";" not in requirement:  # else it is for another system
                raise SystemExit(f"{step.name} needs {name}, which is not installed") from None
    return dict(sorted(found.items()))


def compare(file: Path, steps: list[Step]) -> int:
    known = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    now = {step.name: step.hash() for step in steps}
    drifted = [f"{name}: {problem}" for name in sorted(now | known) if (problem := drift(known.get(name), now.get(name)))]
    for line in drifted:
        print(line)
    print(f"{len(drifted)} of {len(now | known)} steps differ from {FILE}{': run `run.py test --evidence`' if drifted else ''}")
    return 1 if drifted else 0


def drift(known: dict[str, str] | None, hash: str | None) -> str:
    if known is None:
        return "has no evidence"
    if hash is None:
        return "has evidence, but is not there any more"
    return "" if known["hash"] == hash else f"has changed since {known['date']}"
