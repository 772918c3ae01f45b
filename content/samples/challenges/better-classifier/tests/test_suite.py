"""The suite of the challenge can be passed, and it can fail: our solution passes it, and each planted mistake is found."""

import json
import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as xml
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from brief import PARTS
from mistakes import MISTAKES, Mistake

STEP = Path(__file__).resolve().parents[1]
TIMEOUT = 400


def suite(project: Path, place: Path, *options: str, measured: bool = False) -> tuple[set[str], str]:
    """The names of the tests that failed, and what was printed."""
    environment = {name: value for name, value in os.environ.items() if measured or not name.startswith("COVERAGE")}
    environment |= {"PYTHONDONTWRITEBYTECODE": "1", "ANSWER_SECONDS": "2"}  # a busy machine is no slow model
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "suite", "--project", str(project), "-q", "-p", "no:cacheprovider",
         f"--junitxml={place / 'report.xml'}", *options], cwd=STEP, env=environment, capture_output=True, text=True, timeout=TIMEOUT)
    assert run.returncode in {0, 1}, run.stdout + run.stderr
    cases = list(xml.parse(place / "report.xml").iter("testcase"))
    assert cases, run.stdout
    failed = {case.get("name", "").partition("[")[0] for case in cases
              if case.find("failure") is not None or case.find("error") is not None}
    return failed, run.stdout


def copy(place: Path) -> Path:
    return shutil.copytree(STEP / "solution", place / "solution", ignore=shutil.ignore_patterns("__pycache__", "*.sqlite3*"))


def find(mistake: Mistake, place: Path) -> tuple[set[str], str]:
    solution = copy(place)
    file = solution / mistake.file
    text = file.read_text(encoding="utf-8")
    assert mistake.before in text, f"{mistake.file} does not say {mistake.before!r}"
    file.write_text(text.replace(mistake.before, mistake.after), encoding="utf-8")
    return suite(solution, place, "-x", "-k", mistake.test)


@pytest.fixture(scope="session")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[Mistake, tuple[set[str], str]]:
    """What the suite says to each mistake, several at a time."""
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        outcomes = [threads.submit(find, mistake, tmp_path_factory.mktemp("mistake")) for mistake in MISTAKES]
        return {mistake: outcome.result() for mistake, outcome in zip(MISTAKES, outcomes)}


def test_the_solution_passes_all(tmp_path: Path) -> None:
    failed, said = suite(copy(tmp_path), tmp_path, measured=True)
    assert not failed, said
    assert "together 23 of 23 points" in said
    assert "only the new one is right: 33, only the old one: 23; by chance at least as uneven: 23%" in said


@pytest.mark.parametrize("mistake", MISTAKES, ids=[mistake.says for mistake in MISTAKES])
def test_a_mistake_is_found(mistake: Mistake, found: dict[Mistake, tuple[set[str], str]]) -> None:
    failed, said = found[mistake]
    assert failed == {mistake.test}, said
    assert "\nRead " in said  # it names what teaches this


def test_each_part_of_the_brief_has_a_mistake(found: dict[Mistake, tuple[set[str], str]]) -> None:
    said = "".join(said for failed, said in found.values() if failed)
    assert [part for part in PARTS if f"{part}: " not in said] == []


def test_says_how_to_name_the_project() -> None:
    run = subprocess.run([sys.executable, "-m", "pytest", "suite", "-q", "-p", "no:cacheprovider"], cwd=STEP, capture_output=True,
                         text=True, timeout=TIMEOUT)
    assert run.returncode == 4 and "name the folder of your project" in run.stdout + run.stderr


def test_data_and_models_are_what_their_scripts_make(tmp_path: Path) -> None:
    """Nobody changed a report or a weight by hand."""
    work = Path(shutil.copytree(STEP, tmp_path / "step", ignore=shutil.ignore_patterns("__pycache__")))
    subprocess.run([sys.executable, "suite/make_data.py"], cwd=work, check=True, timeout=TIMEOUT)
    made = subprocess.run([sys.executable, "-m", "hazards.train", "../suite/data/training.jsonl"], cwd=work / "solution", check=True,
                          capture_output=True, text=True, timeout=TIMEOUT)
    for file in ("suite/data/training.jsonl", "suite/data/unseen.jsonl"):
        assert (work / file).read_text(encoding="utf-8") == (STEP / file).read_text(encoding="utf-8")
    assert made.stdout in (STEP / "solution" / "models.toml").read_text(encoding="utf-8")
    assert json.loads((work / "solution" / "models" / "words-2.json").read_text())["version"] == "words-2"
