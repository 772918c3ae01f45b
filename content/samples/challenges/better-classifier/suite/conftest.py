"""Starts your service with models of the suite's own, asks it for what the brief promises, and compares your two models.

    python -m pytest suite --project ../my-classifier
    python -m pytest suite --project ../my-classifier --part "rule 1"     one part of the brief
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

from brief import ARTICLE, OTHER_POINTS, PARTS
from judge import Judgement, judge
from project import Project, Service

asked, passed = pytest.StashKey[Counter[str]](), pytest.StashKey[Counter[str]]()
verdict = pytest.StashKey[Judgement]()


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("challenge")
    group.addoption("--project", type=Path, help="the folder of your project, with its challenge.toml")
    group.addoption("--part", action="append", help=f"only this part of the brief: {', '.join(PARTS)}")


def pytest_configure(config: pytest.Config) -> None:
    config.stash[asked], config.stash[passed] = Counter(), Counter()
    config.addinivalue_line("markers", "part(name): the rule or the address of the brief that the test is about")
    for part in config.getoption("part") or ():
        if part not in PARTS:
            raise pytest.UsageError(f"no part {part!r} in the brief; there are {', '.join(PARTS)}")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: list(PARTS).index(part_of(item)))
    wanted = config.getoption("part")
    if wanted:
        config.hook.pytest_deselected(items=[item for item in items if part_of(item) not in wanted])
        items[:] = [item for item in items if part_of(item) in wanted]


def pytest_collection_finish(session: pytest.Session) -> None:
    session.config.stash[asked].update(map(part_of, session.items))


def part_of(item: pytest.Item) -> str:
    mark = item.get_closest_marker("part")
    assert mark, f"{item.nodeid} has no part"
    return cast(str, mark.args[0])


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    report = cast(pytest.TestReport, (yield))
    part = part_of(item)
    if report.when == "call" and report.passed:
        item.config.stash[passed][part] += 1
    if report.failed:
        report.sections.append(("The brief", f"{part}: {PARTS[part].sentence}.\nRead {PARTS[part].read}."))
    return report  # type: ignore[return-value]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if not config.stash[passed] and not terminalreporter.getreports("failed"):
        return  # nothing was asked
    if judgement := config.stash.get(verdict, None):
        terminalreporter.section("your models, on unseen reports")
        terminalreporter.line(str(judgement))
    got, whole = 0, 0
    terminalreporter.section("your marks")
    for name, part in PARTS.items():
        tests, good = config.stash[asked][name], config.stash[passed][name]
        if tests:
            points = part.points if good == tests else 0
            got, whole = got + points, whole + part.points
            terminalreporter.line(f"{name:<15}{good:>3} of {tests:<3}{points:>3} of {part.points} points")
            if good < tests:
                terminalreporter.line(f"{'':<15}{part.sentence}: read {part.read}")
    terminalreporter.line(f"together {got} of {whole} points; {OTHER_POINTS} more are yours to give: see {ARTICLE}#marking")


@pytest.fixture(scope="session")
def project(request: pytest.FixtureRequest) -> Project:
    folder = request.config.getoption("project")
    if not folder or not (folder / "challenge.toml").is_file():
        pytest.exit("name the folder of your project, in which there is a challenge.toml: --project ../my-classifier", returncode=4)
    return Project(folder)


@pytest.fixture(scope="session")
def judgement(request: pytest.FixtureRequest, project: Project) -> Judgement:
    request.config.stash[verdict] = found = judge(project)
    return found


@pytest.fixture(scope="module")
def service(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """The model "old" answers, "new" is the candidate."""
    with project.service(tmp_path_factory.mktemp("service"), MODEL_LOADER="fakes:load", MODEL="old", CANDIDATE="new") as service:
        yield service
