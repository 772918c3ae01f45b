"""Asks a running service, over HTTP and nothing else, for what the brief promises; counts your points.

    python -m pytest suite --base-url http://127.0.0.1:8000 --ranger-token TOKEN
    python -m pytest suite --base-url http://127.0.0.1:8000 --ranger-token TOKEN --part "rule 1"     one part of the brief
"""

from collections import Counter
from collections.abc import Iterator
from typing import cast

import httpx2
import pytest

from brief import ARTICLE, LAST, OTHER_POINTS, PARTS
from sensors import Service, Station

asked, passed = pytest.StashKey[Counter[str]](), pytest.StashKey[Counter[str]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("challenge")
    group.addoption("--base-url", help="where your service answers, such as http://127.0.0.1:8000")
    group.addoption("--ranger-token", help="the bearer token of a ranger")
    group.addoption("--part", action="append", help=f"only this part of the brief: {', '.join(PARTS)}")


def pytest_configure(config: pytest.Config) -> None:
    config.stash[asked], config.stash[passed] = Counter(), Counter()
    config.addinivalue_line("markers", "part(name): the rule or the address of the brief that the test is about")
    for part in config.getoption("part") or ():
        if part not in PARTS:
            raise pytest.UsageError(f"no part {part!r} in the brief; there are {', '.join(PARTS)}")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: (part_of(item) == LAST, list(PARTS).index(part_of(item))))
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
def base_url(request: pytest.FixtureRequest) -> str:
    url = request.config.getoption("base_url")
    if not url:
        pytest.exit("say where your service answers: --base-url http://127.0.0.1:8000", returncode=4)
    try:
        httpx2.get(url, timeout=30, trust_env=False)
    except httpx2.TransportError as error:
        pytest.exit(f"nothing answers at {url}: {error}", returncode=2)
    return url.rstrip("/")


@pytest.fixture(scope="session")
def service(base_url: str, request: pytest.FixtureRequest) -> Iterator[Service]:
    token = request.config.getoption("ranger_token")
    if not token:
        pytest.exit("give the bearer token of a ranger: --ranger-token TOKEN", returncode=4)
    service = Service(base_url, token)
    yield service
    service.close()


@pytest.fixture
def station(service: Service) -> Station:
    """A new one, without readings, with a warning level of 120 cm."""
    return service.new_station()
