"""Every error of errors.toml is raised, word for word, and its fix cures it."""

import importlib
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from cases import postgresql, services
from cases.helpers import plain

FOLDER = Path(__file__).resolve().parent.parent
INDEX = tomllib.loads((FOLDER / "errors.toml").read_text(encoding="utf-8"))
ENTRIES = {f"{module}.{name}": entry for module, entries in INDEX.items() for name, entry in entries.items()}
NEEDED = {"message", "framework", "cause", "fix"}


@pytest.fixture(autouse=True, scope="session")
def stop_postgresql() -> Iterator[None]:
    yield
    postgresql.started.close()


def module_of(case: str) -> ModuleType:
    return importlib.import_module(f"cases.{case.split('.')[0]}")


def run(case: str, ending: str = "") -> Any:
    try:
        return getattr(module_of(case), case.split(".")[1] + ending)()
    except (postgresql.NotInstalled, services.NotInstalled) as missing:
        pytest.skip(f"not run: {missing}")


@pytest.mark.parametrize("case", ENTRIES)
def test_it_is_raised(case: str) -> None:
    entry = ENTRIES[case]
    if "type" not in entry:
        assert entry["message"] in plain(run(case))
        return
    with pytest.raises(Exception) as caught:
        run(case)
    kind = type(caught.value)
    assert f"{kind.__module__}.{kind.__qualname__}".removeprefix("builtins.") == entry["type"]
    assert plain(str(caught.value)) == entry["message"]


@pytest.mark.parametrize("case", ENTRIES)
def test_the_fix_cures_it(case: str) -> None:
    assert run(case, "_fixed") == ENTRIES[case].get("gives")


def test_every_entry_is_whole() -> None:
    for entry in ENTRIES.values():
        assert NEEDED <= set(entry) <= NEEDED | {"type", "gives"}
        assert all(entry[key] for key in NEEDED)


def test_every_case_has_an_entry() -> None:
    for module in INDEX:
        functions = vars(importlib.import_module(f"cases.{module}"))
        pairs = {name for name, value in functions.items() if callable(value) and f"{name}_fixed" in functions}
        assert pairs == set(INDEX[module])


def test_every_module_is_in_the_index() -> None:
    helpers = {"__init__", "helpers", "postgresql"}
    assert {path.stem for path in (FOLDER / "cases").glob("*.py")} - helpers == set(INDEX)
