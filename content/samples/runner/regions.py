"""Which lines of a step's Python files its tests have run, and whether that reaches every region."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from coverage import CoverageData
from coverage.exceptions import CoverageException

from runner.steps import Step

MARKER = re.compile(r"^\s*#\s*(?:region:\s*([a-z0-9-]+)|endregion)\s*$")  # the site's, for Python
SETTINGS = """
[run]
core = sysmon
data_file = {data}
source = {source}
parallel = true
patch = subprocess
disable_warnings = no-data-collected, module-not-imported, module-not-measured, couldnt-parse
"""


class Lines:
    """Measures a program, and the Python programs that it starts, for the files of one folder."""

    def __init__(self, data: Path, source: Path) -> None:
        data.mkdir()
        self.data, self.source, settings = data, source, data / "settings.ini"
        settings.write_text(SETTINGS.format(data=data / "data", source=source), encoding="utf-8")
        self.measuring = ["-m", "coverage", "run", f"--rcfile={settings}"]

    def executed(self) -> dict[str, set[int]]:
        """Line numbers by path from the folder."""
        lines: dict[str, set[int]] = {}
        for file in self.data.glob("data.*"):
            data = CoverageData(str(file))
            try:
                data.read()
                measured = {path: set(data.lines(path) or ()) for path in data.measured_files()}
            except CoverageException:
                continue  # a program that was killed while it wrote
            finally:
                data.close()
            for path, numbers in measured.items():
                lines.setdefault(Path(path).relative_to(self.source).as_posix(), set()).update(numbers)
        return lines


@dataclass(frozen=True)
class Region:
    name: str
    first: int
    last: int  # its lines, without the markers


def regions(text: str) -> Iterator[Region]:
    opened: list[tuple[str, int]] = []
    for number, line in enumerate(text.splitlines(), 1):
        if marker := MARKER.match(line):
            if marker[1]:
                opened.append((marker[1], number))
            elif opened:
                name, start = opened.pop()
                yield Region(name, start + 1, number - 1)


def complaints(step: Step, executed: dict[str, set[int]]) -> Iterator[str]:
    """One line for each region that the tests do not reach, and for each excuse that is not needed."""
    excuses = dict(step.settings.get("unexecuted", {}))
    for path in step.files():
        if not path.endswith(".py"):
            continue
        text = (step.folder / path).read_text(encoding="utf-8")
        for region in regions(text):
            missed = not_reached(text, region, executed.get(path, set()))
            if missed and not excuses.pop(f"{path}:{region.name}", ""):
                yield (f'{path}:{region.first - 1}: no test runs {missed} of the region "{region.name}"; test it, or give the'
                       f' reason in pyproject.toml, [tool.samples.unexecuted], as "{path}:{region.name}" = "..."')
    for key in excuses:
        yield f'pyproject.toml: [tool.samples.unexecuted] "{key}" has no reason, or needs none: remove it'


def not_reached(text: str, region: Region, executed: set[int]) -> str:
    """What of the region no test runs: "" if all is well. A function is run when a line of its body is; `def` is not enough."""
    if not any(region.first <= line <= region.last for line in executed):
        return "a line"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and region.first <= node.lineno <= region.last:
            body = node.body[1:] if ast.get_docstring(node) is not None else node.body
            if body and not any(body[0].lineno <= line <= (body[-1].end_lineno or 0) for line in executed):
                return f"the function {node.name}()"
    return ""
