"""What passed and has not changed is found again, and nothing else is."""

import os
import time
from pathlib import Path

import pytest

from runner import cache, outputs, testing
from runner.steps import Step
from runner.test_runner import CODE, TEST, small, step
from runner.walk import walking
from runner.walk.article import Account


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where results are kept, empty."""
    monkeypatch.setattr(cache, "FOLDER", tmp_path / "passed")
    monkeypatch.delenv("GUIDE_SAMPLES", raising=False)
    return tmp_path / "passed"


def test_what_passed_does_not_run_again(tmp_path: Path, kept: Path) -> None:
    made = small(tmp_path, CODE, TEST)
    first, second = testing.test_unless_known(made), testing.test_unless_known(made)
    assert (first.passed, second.passed, second.hash) == (1, 1, first.hash)
    assert second.line == f"{first.line}, before; nothing has changed"


@pytest.mark.parametrize("path", ["code_here.py", "outputs/new.txt", "pyproject.toml"])
def test_what_changed_since_it_passed_runs_again(tmp_path: Path, kept: Path, path: str) -> None:
    made = small(tmp_path, CODE, TEST)
    testing.test_unless_known(made)
    file = made.folder / path
    file.parent.mkdir(exist_ok=True)
    file.write_text((file.read_text(encoding="utf-8") if file.exists() else "") + "\n", encoding="utf-8")
    assert "before" not in testing.test_unless_known(Step(made.folder)).line


def test_what_a_step_needs_counts_as_its_own(tmp_path: Path, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("runner.steps.SAMPLES", tmp_path)
    other = step(tmp_path / "other", a__py="")
    made = small(tmp_path, CODE, TEST, '\n[tool.samples]\nneeds = ["other/small/01"]\n')
    testing.test_unless_known(made)
    (other.folder / "a.py").write_text("x = 1\n", encoding="utf-8")
    assert "before" not in testing.test_unless_known(made).line
    assert "before" in testing.test_unless_known(made).line


def test_what_failed_is_not_kept(tmp_path: Path, kept: Path) -> None:
    made = small(tmp_path, CODE, TEST.replace("== 1", "== 2"))
    assert testing.test_unless_known(made).failure
    assert testing.test_unless_known(made).failure
    assert not kept.exists()


def test_the_runners_own_tests_run_again_when_any_of_the_content_changes(tmp_path: Path, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "content/samples").mkdir(parents=True)
    monkeypatch.setattr(testing, "SAMPLES", tmp_path / "content/samples")
    monkeypatch.setattr(testing, "test_runner", lambda: testing.Result("runner", "3 passed"))
    assert [testing.test_runner_unless_known().line for _ in range(2)] == ["3 passed", "3 passed, before; nothing has changed"]
    (tmp_path / "content/article.md").write_text("new", encoding="utf-8")
    assert testing.test_runner_unless_known().line == "3 passed"


def test_everything_runs_again_when_asked(tmp_path: Path, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = small(tmp_path, CODE, TEST)
    testing.test_unless_known(made)
    monkeypatch.setenv("GUIDE_SAMPLES", "again")
    assert "before" not in testing.test_unless_known(made).line


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
    first, second = outputs.outputs_unless_known(made), outputs.outputs_unless_known(made)
    assert first == (True, [], "small/01: 1 outputs compared")
    assert second == (True, [], "small/01: 1 outputs compared, before; nothing has changed")
    (made.folder / "outputs/said.txt").write_text("something else", encoding="utf-8")
    assert not outputs.outputs_unless_known(made)[0]


def test_a_step_that_is_changed_while_it_runs_is_not_kept(tmp_path: Path, kept: Path) -> None:
    made = small(tmp_path, CODE, TEST)
    own = (made.folder / "code_here.py").as_posix()
    (made.folder / "test_it.py").write_text(f"{TEST}\n    open({own!r}, 'a').write('# changed')\n", encoding="utf-8")
    assert not testing.test_unless_known(made).failure
    assert not kept.exists()


def test_tracks_that_were_walked_are_not_walked_again(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked, walked = [("one",), ("one", "two")], []
    monkeypatch.setattr(walking, "article", lambda slug: None)
    monkeypatch.setattr(walking, "find_steps", lambda names: [])
    accounts = {track: (Account(commands=3, shims=[["uv", "sync"]]), 7.0) for track in asked}
    monkeypatch.setattr(walking, "walk_tracks", lambda tracks: walked.append(tracks) or accounts)
    first, second = walking.walk_unless_known(asked), walking.walk_unless_known(asked)
    assert walked == [asked]
    assert [when for _, when in first.values()] == ["in 7 s"] * 2
    assert [when for _, when in second.values()] == ["before; nothing has changed"] * 2
    assert {track: account for track, (account, _) in first.items()} == {track: account for track, (account, _) in second.items()}
    accounts[asked[1]][0].failures.append("it fails")
    monkeypatch.setenv("GUIDE_SAMPLES", "again")
    assert walking.walk_unless_known(asked)[asked[1]][0].failures
    assert len(list(kept.iterdir())) == 1


def test_the_machine_is_known_by_what_its_programs_say(tmp_path: Path) -> None:
    program = tmp_path / "nginx"
    program.write_text("#!/bin/sh\necho version $1 >&2\n", encoding="utf-8")
    program.chmod(0o755)
    assert cache.version(str(program), cache.PROGRAMS["nginx"]) == "version -v\n"


def test_the_program_is_all_of_the_runner_wherever_it_lies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    samples = tmp_path / "bin" / "samples"
    (samples / "runner/walk").mkdir(parents=True)
    (samples / "run.py").write_text("", encoding="utf-8")
    monkeypatch.setattr(cache, "SAMPLES", samples)
    seen = set()
    for path in ("runner/a.py", "runner/walk/b.toml"):
        (samples / path).write_text("x", encoding="utf-8")
        seen.add(cache.program.__wrapped__())
    (samples / "runner/__pycache__").mkdir()
    (samples / "runner/__pycache__/a.pyc").write_text("x", encoding="utf-8")
    seen.add(cache.program.__wrapped__())
    assert len(seen) == 2


def test_another_text_of_an_article_is_another_walk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    article = tmp_path / "one.md"
    monkeypatch.setattr(walking, "SAMPLES", tmp_path / "samples")
    monkeypatch.setattr(walking, "article", lambda slug: article)
    monkeypatch.setattr(walking, "find_steps", lambda names: [])
    keys = set()
    for text in ("first", "first", "second"):
        article.write_text(text, encoding="utf-8")
        keys.add(walking.key_of([("one",)]))
    assert len(keys) == 2
