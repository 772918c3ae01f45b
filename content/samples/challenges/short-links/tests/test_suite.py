"""The suite of the challenge can be passed, and it can fail: our solution passes it, and each planted mistake is found."""

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from brief import PARTS
from mistakes import MISTAKES, Mistake
from serving import STEP, copy, prepare, running, suite


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A seeded database, to be copied."""
    folder = tmp_path_factory.mktemp("data")
    prepare(folder)
    return folder


def find(mistake: Mistake, data: Path, place: Path) -> tuple[set[str], str]:
    shutil.copytree(data, place / "data")
    solution = copy(place / "solution")
    file = solution / mistake.file
    text = file.read_text(encoding="utf-8")
    assert text.count(mistake.before) >= 1, f"{mistake.file} does not say {mistake.before!r}"
    file.write_text(text.replace(mistake.before, mistake.after), encoding="utf-8")
    with running(solution, place / "data") as url:
        return suite(url, place / "report.xml", "--sqlite", str(place / "data" / "links.sqlite3"), "-x", "-k", mistake.test)


@pytest.fixture(scope="session")
def found(data: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[Mistake, tuple[set[str], str]]:
    """What the suite says to each mistake, several at a time."""
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        outcomes = [threads.submit(find, mistake, data, tmp_path_factory.mktemp("mistake")) for mistake in MISTAKES]
        return {mistake: outcome.result() for mistake, outcome in zip(MISTAKES, outcomes)}


def test_the_solution_passes_all(data: Path, tmp_path: Path) -> None:
    shutil.copytree(data, tmp_path / "data")
    with running(copy(tmp_path / "solution"), tmp_path / "data") as url:
        failed, said = suite(url, tmp_path / "report.xml", "--sqlite", str(tmp_path / "data" / "links.sqlite3"), measured=True)
    assert not failed, said
    assert "together 27 of 27 points" in said


@pytest.mark.parametrize("mistake", MISTAKES, ids=[mistake.says for mistake in MISTAKES])
def test_a_mistake_is_found(mistake: Mistake, found: dict[Mistake, tuple[set[str], str]]) -> None:
    failed, said = found[mistake]
    assert failed == {mistake.test}, said
    assert "Read “" in said  # it names what teaches this


def test_each_part_of_the_brief_has_a_mistake(found: dict[Mistake, tuple[set[str], str]]) -> None:
    said = "".join(said for failed, said in found.values() if failed)
    assert [part for part in PARTS if f"{part}: " not in said] == []


def test_says_how_to_name_the_service() -> None:
    for options, text in (([], "say where your service answers"), (["--base-url", "http://127.0.0.1:9"], "nothing answers at")):
        run = subprocess.run([sys.executable, "-m", "pytest", "suite", "-q", "-p", "no:cacheprovider", *options], cwd=STEP,
                             capture_output=True, text=True, timeout=120)
        assert run.returncode in {2, 4}
        assert text in run.stdout + run.stderr
