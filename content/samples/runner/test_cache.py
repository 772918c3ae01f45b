"""What passed and has not changed is found again, and nothing else is."""

import os
import time
from pathlib import Path

import pytest

from runner import cache, outputs, testing
from runner.steps import Step
from runner.test_runner import CODE, TEST, small, step


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where results are kept, empty."""
    monkeypatch.setattr(cache, "FOLDER", tmp_path / "passed")
    monkeypatch.delenv("GUIDE_SAMPLES", raising=False)
    return tmp_path / "passed"


def test_what_passed_does_not_run_again(tmp_path: Path, kept: Path) -> None:
    made = small(tmp_path, CODE, TEST)
    first, second = testing.test_what_changed(made), testing.test_what_changed(made)
    assert (first.passed, second.passed, second.hash) == (1, 1, first.hash)
    assert second.line == f"{first.line}, before; nothing has changed"


@pytest.mark.parametrize("path", ["code_here.py", "outputs/new.txt", "pyproject.toml"])
def test_what_changed_since_it_passed_runs_again(tmp_path: Path, kept: Path, path: str) -> None:
    made = small(tmp_path, CODE, TEST)
    testing.test_what_changed(made)
    file = made.folder / path
    file.parent.mkdir(exist_ok=True)
    file.write_text((file.read_text(encoding="utf-8") if file.exists() else "") + "\n", encoding="utf-8")
    assert testing.test_what_changed(Step(made.folder)).line.endswith("s")


def test_what_a_step_needs_counts_as_its_own(tmp_path: Path, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("runner.steps.SAMPLES", tmp_path)
    other = step(tmp_path / "other", a__py="")
    made = small(tmp_path, CODE, TEST, '\n[tool.samples]\nneeds = ["other/small/01"]\n')
    testing.test_what_changed(made)
    (other.folder / "a.py").write_text("x = 1\n", encoding="utf-8")
    assert "before" not in testing.test_what_changed(made).line
    assert "before" in testing.test_what_changed(made).line


def test_what_failed_is_not_kept(tmp_path: Path, kept: Path) -> None:
    made = small(tmp_path, CODE, TEST.replace("== 1", "== 2"))
    assert testing.test_what_changed(made).failure
    assert testing.test_what_changed(made).failure
    assert not kept.exists()


def test_everything_runs_again_when_asked(tmp_path: Path, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = small(tmp_path, CODE, TEST)
    testing.test_what_changed(made)
    monkeypatch.setenv("GUIDE_SAMPLES", "again")
    assert "before" not in testing.test_what_changed(made).line


def test_a_result_is_forgotten_after_a_month_and_a_cut_one_at_once(kept: Path) -> None:
    cache.keep("a", {"text": "x"})
    cache.keep("b", {"text": "x"})
    assert cache.find("a") == {"text": "x"}
    (kept / "b.json").write_text('{"te', encoding="utf-8")
    old = time.time() - 31 * 86400
    os.utime(kept / "a.json", (old, old))
    assert (cache.find("a"), cache.find("b")) == (None, None)
    cache.forget_old()
    assert [file.name for file in kept.iterdir()] == ["b.json"]


def test_other_packages_or_another_program_are_another_key(monkeypatch: pytest.MonkeyPatch) -> None:
    key = cache.key("test", "x")
    assert key == cache.key("test", "x") != cache.key("outputs", "x")
    for part in ("machine", "program"):
        with monkeypatch.context() as changed:
            changed.setattr(cache, part, lambda: "other")
            assert cache.key("test", "x") != key


def test_outputs_that_were_equal_are_not_compared_again(tmp_path: Path, kept: Path) -> None:
    made = step(tmp_path, outputs__toml='[said]\ncommand = "date +%N >> times.txt; echo said"\nshown = "say"\n')
    outputs.outputs(made, refresh=True)
    first, second = outputs.what_changed(made), outputs.what_changed(made)
    assert first == (True, [], "small/01: 1 outputs compared")
    assert second == (True, [], "small/01: 1 outputs compared, before; nothing has changed")
    (made.folder / "outputs/said.txt").write_text("something else", encoding="utf-8")
    assert not outputs.what_changed(made)[0]
