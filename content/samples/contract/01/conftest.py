"""Starts what is tested, chooses what runs, and says where to read on.

    pytest                                    the three finished applications, as far as they are there
    pytest --app django                       one of them
    pytest --app django --step 4              our own after step 4 of the Django tutorial
    pytest --url http://127.0.0.1:8000        your own, running, with the seed rows in its database
    pytest --url ... --app django --step 4    your own after step 4 of the Django tutorial
    pytest --app flask -m api                 the JSON API only; -m pages: the pages only
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import cast

import httpx2
import pytest

from applications import APPLICATIONS, application, present, running
from browser import Browser
from client import Api, Site
from lessons import TOPICS, advice, lesson

LAST_STEP = {name: int(application.folder[-2:]) for name, application in APPLICATIONS.items()}


@dataclass
class Tally:
    """What one application has passed, a step at a time."""
    all: int = 0
    step: Counter[int] = field(default_factory=Counter)
    passed: Counter[int] = field(default_factory=Counter)


tallies = pytest.StashKey[dict[str, Tally]]()
failures = pytest.StashKey[dict[str, Counter[str]]]()  # what to read: the tests that failed


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("cairn")
    group.addoption("--app", action="append", choices=[*APPLICATIONS], help="which application (may be repeated)")
    group.addoption("--url", help="test what runs at this address, instead of starting applications")
    group.addoption("--step", type=int, help="only what passes after this step of the tutorial; needs one --app")


def pytest_configure(config: pytest.Config) -> None:
    config.stash[tallies], config.stash[failures] = {}, {}
    apps, url, step = (config.getoption(name) for name in ("app", "url", "step"))
    if url and apps and len(apps) > 1:
        raise pytest.UsageError("--url goes with one --app: the framework of what runs there")
    if step is not None and (not apps or len(apps) > 1):
        raise pytest.UsageError("--step needs --app, because step 4 of Django is not step 4 of Flask")
    if step is not None and not 1 <= step <= LAST_STEP[apps[0]]:
        raise pytest.UsageError(f"the tutorial for {apps[0]} has the steps 1 to {LAST_STEP[apps[0]]}")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "site" in metafunc.fixturenames:
        apps = metafunc.config.getoption("app")
        names = (apps or ["yours"]) if metafunc.config.getoption("url") else (apps or present())
        metafunc.parametrize("site", names, indirect=True, scope="session")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Gives every test its step, counts the whole, takes out what comes later."""
    limit = config.getoption("step")
    kept, later = [], []
    for item in items:
        framework, topic = framework_of(item), topic_of(item)
        if framework is None or topic is None:
            kept.append(item)  # not about an application
            continue
        found = lesson(topic, framework)
        not_asked = found is None and framework in APPLICATIONS
        if not_asked or item.get_closest_marker("local") and config.getoption("url"):
            later.append(item)
            continue
        tally = config.stash[tallies].setdefault(framework, Tally())
        tally.all += 1
        step = found.step if found else 0
        item.add_marker(pytest.mark.step(step))
        if limit is not None and step > limit:
            later.append(item)
        else:
            tally.step[step] += 1
            kept.append(item)
    if later:
        config.hook.pytest_deselected(items=later)
        items[:] = kept
    if any(config.getoption(name) for name in ("app", "url")):
        items[:] = [item for item in items if framework_of(item)]  # without the suite's tests of itself


def framework_of(item: pytest.Item) -> str | None:
    call = getattr(item, "callspec", None)
    return cast("str | None", call.params.get("site")) if call else None


def topic_of(item: pytest.Item) -> str | None:
    mark = item.get_closest_marker("topic")
    if mark and mark.args[0] not in TOPICS:
        raise pytest.UsageError(f"{item.nodeid}: no topic {mark.args[0]!r} in lessons.py")
    return mark.args[0] if mark else None


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    report = cast(pytest.TestReport, (yield))
    framework, topic = framework_of(item), topic_of(item)
    if framework and topic:
        if report.when == "call" and report.passed:
            item.config.stash[tallies][framework].passed[step_of(item)] += 1
        if report.failed:
            read = advice(topic, framework)
            report.sections.append(("What teaches this", read))
            item.config.stash[failures].setdefault(read, Counter())[item.name.partition("[")[0]] += 1
    return report  # type: ignore[return-value]


def step_of(item: pytest.Item) -> int:
    mark = item.get_closest_marker("step")
    return cast(int, mark.args[0]) if mark else 0


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if config.stash[failures]:
        terminalreporter.section("what to read")
        for read, tests in config.stash[failures].items():
            terminalreporter.line(f"{read[0].upper()}{read[1:]}")
            for name, count in tests.items():
                terminalreporter.line(f"    {name}{f' ({count} times)' if count > 1 else ''}")
    limit = config.getoption("step")
    for framework, tally in config.stash[tallies].items():
        whole = f"whole Cairn: {tally.passed.total()} of {tally.all}"
        if limit is None:
            terminalreporter.line(f"{framework}: {whole}")
        else:
            own = f"{tally.passed[limit]} of {tally.step[limit]}" if tally.step[limit] else "nothing new for this suite"
            terminalreporter.line(f"Step {limit}: {own}, {whole}")


@pytest.fixture(scope="session")
def site(request: pytest.FixtureRequest) -> Iterator[Site]:
    """A running application, reached over HTTP and nothing else."""
    url, step = request.config.getoption("url"), request.config.getoption("step")
    if url:
        try:
            httpx2.get(url, timeout=20, trust_env=False)
        except httpx2.TransportError as error:
            pytest.exit(f"nothing answers at {url}: {error}", returncode=2)
        yield Site(request.param, url.rstrip("/"), step)
    else:
        with running(application(request.param, step)) as address:
            yield Site(request.param, address, step)


@pytest.fixture
def api(site: Site) -> Iterator[Api]:
    """Somebody without a token."""
    with site.api() as client:
        yield client


@pytest.fixture
def hiker(site: Site) -> Iterator[Api]:
    with site.api("hiker") as client:
        yield client


@pytest.fixture
def hiker2(site: Site) -> Iterator[Api]:
    with site.api("hiker2") as client:
        yield client


@pytest.fixture
def ranger(site: Site) -> Iterator[Api]:
    with site.api("ranger") as client:
        yield client


@pytest.fixture
def browser(site: Site) -> Iterator[Browser]:
    """A browser in which nobody is signed in."""
    yield from open_browser(site)


@pytest.fixture
def hiker_browser(site: Site) -> Iterator[Browser]:
    yield from open_browser(site, "hiker")


@pytest.fixture
def ranger_browser(site: Site) -> Iterator[Browser]:
    yield from open_browser(site, "ranger")


def open_browser(site: Site, user: str = "") -> Iterator[Browser]:
    browser = site.browser(user)
    try:
        yield browser
    finally:
        browser.close()
