"""A reader follows small articles that are written here."""

import json
from pathlib import Path
from typing import Any

import pytest

from runner.processes import free_port
from runner.walk import article as walking_an_article
from runner.walk.article import Account, Walker
from runner.walk.comparing import comes, differing
from runner.walk.sidefile import Side
from runner.walk.terminal import answers
from runner.walk.tracks import LearningPath, beginnings, tracks

PROJECT = '[project]\nname = "small"\nversion = "0.1.0"\nrequires-python = ">=3.14"\ndependencies = []\n\n[dependency-groups]\ndev = ["pytest>=9"]\n'
START = """---
title: Small
---

> [!TIP]
> Finished: `content/samples/small/01`.

```console
$ uv init --no-package --python 3.14 small
$ cd small
$ rm main.py
$ uv add --dev 'pytest>=9'
```

"""
FILES = """Create the file:

```python sample=small/01/code_here.py region=two
```

```python sample=small/01/test_it.py
```

"""
CODE = "# region: two\ndef two():\n    return 2\n# endregion\n"
TEST = "from code_here import two\n\n\ndef test_two():\n    assert two() == 2\n"


@pytest.fixture
def follow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    step = tmp_path / "samples/small/01"
    step.mkdir(parents=True)
    monkeypatch.setattr(walking_an_article, "SAMPLES", tmp_path / "samples")

    def walk(text: str, side: dict[str, Any] | None = None, code: str = CODE, outputs: str = "", **shown: str) -> Account:
        for name, content in {"pyproject.toml": PROJECT, "code_here.py": code, "test_it.py": TEST, "outputs.toml": outputs}.items():
            (step / name).write_text(content)
        for name, content in shown.items():
            (step / "outputs").mkdir(exist_ok=True)
            (step / "outputs" / f"{name}.txt").write_text(content)
        (tmp_path / "home").mkdir()
        (tmp_path / "tools").mkdir()
        file = tmp_path / "small.md"
        file.write_text(START + text)
        return Walker("small", file, tmp_path / "home", tmp_path / "tools", Side(side or {})).walk()

    return walk


def test_a_page_that_shows_all_is_walked_and_tested(follow: Any) -> None:
    account = follow(FILES + "```console\n$ uv run pytest -q\n```\n")
    assert (account.failures, account.files, account.commands, account.tests) == ([], 2, 5, 1)
    assert ["uv", "add", "--dev", "pytest>=9"] in account.shims


def test_a_line_that_no_page_shows_is_a_failure(follow: Any) -> None:
    account = follow(FILES, code=CODE + "\n\nTHREE = 3\n")
    assert [failure.partition("small/01/")[2] for failure in account.failures] == ["code_here.py: the reader cannot know this line: THREE = 3"]


def test_a_file_that_stays_behind_and_one_that_is_missing_are_failures(follow: Any) -> None:
    account = follow("```console\n$ touch left.py\n```\n")
    assert [failure.partition("small/01/")[2] for failure in account.failures] == [
        "code_here.py: the reader has no such file, and no page shows it", "test_it.py: the reader has no such file, and no page shows it",
        "left.py: the reader still has this file, and the finished step has none"]


@pytest.mark.parametrize(("command", "why"), [
    ("uv add 'packaging>=999'", "packaging>=999 is wished"), ("uv add 'no-such-package'", "is not in the sample environment"),
    ("uv publish", "the walk's uv does not know"), ("false", "ended with exit code 1"), ("uv run python -c 'import flask'", "No module named 'flask'"),
    ("python -c 'import packaging'", "No module named 'packaging'"), ("uv run flask", "Failed to spawn: `flask`")])
def test_a_command_that_a_reader_could_not_type_is_a_failure(follow: Any, command: str, why: str) -> None:
    account = follow(f"```console\n$ {command}\n```\n")
    assert len(account.failures) == 1 and why in account.failures[0]
    assert "small.md:15: " in account.failures[0]  # where its fence begins


OUTPUT = '[said]\ncommand = "echo"\n'


def test_what_is_shown_must_be_printed(follow: Any) -> None:
    page = FILES + "```console output=small/01/said\n```\n"
    account = follow(page, outputs=OUTPUT, said="$ uv run python -c 'print(1, 2)'\n1 2\n")
    assert (account.failures, account.outputs) == ([], 1)


def test_other_output_is_a_failure(follow: Any) -> None:
    account = follow(FILES + "```console output=small/01/said\n```\n", outputs=OUTPUT, said="$ uv run python -c 'print(1, 2)'\n1 3\n")
    assert "small/01/said shows\n1 3\nand the reader sees\n1 2\n" in account.failures[0]


def test_what_stands_behind_pythons_prompt_is_typed(follow: Any) -> None:
    shown = "$ uv run python\n>>> from code_here import two\n>>> two() + 40\n42\n"
    account = follow(FILES + "```console output=small/01/said\n```\n", outputs=OUTPUT, said=shown)
    assert account.failures == []


def test_prose_is_done_as_the_side_file_says(follow: Any) -> None:
    page = FILES + "```console\n$ touch left.py\n```\n\nNow delete\n`left.py`, please.\n"
    assert follow(page, {"step": [{"say": "delete `left.py`", "do": "rm left.py"}]}).failures == []


@pytest.mark.parametrize(("side", "why"), [
    ({"step": [{"say": "delete it", "do": "true"}]}, "the article does not say: delete it"),
    ({"more": {"small/01/code_here.py": "x"}, "skip": [{"fence": "docker", "reason": "x"}]}, "is not needed, remove it: docker"),
    ({"say": "x"}, "unknown key: say")])
def test_a_side_file_that_does_not_fit_is_a_failure(follow: Any, side: dict[str, Any], why: str) -> None:
    assert why in follow(FILES, side).failures[0]


def test_what_cannot_run_here_is_named_with_its_reason(follow: Any) -> None:
    page = FILES + "```console\n$ docker compose up\n```\n\n```console\n$ false\n```\n"
    account = follow(page, {"skip": [{"fence": "false", "reason": "it fails"}]})
    assert account.not_done == ["docker compose up: needs Docker", "false: it fails"] and account.failures == []


SERVER = "```console\n$ uv run python -m http.server {port}\n```\n\nOpen `http://127.0.0.1:{port}/{path}`.\n"


@pytest.mark.parametrize(("path", "failures"), [("code_here.py", 0), ("nowhere", 1)])
def test_a_page_that_the_text_opens_must_answer(follow: Any, path: str, failures: int) -> None:
    port = free_port()
    account = follow(FILES + SERVER.format(port=port, path=path))
    assert (len(account.failures), account.opened) == (failures, 1)
    assert not answers(int(port))


def test_a_page_that_is_opened_before_its_server_runs_is_a_failure(follow: Any) -> None:
    account = follow("Open `http://127.0.0.1:9/`.\n")
    assert "and nothing runs there" in account.failures[0]


def test_stand_ins_play_packages_that_are_not_here(follow: Any) -> None:
    page = FILES + "```console\n$ uv add 'flask>=3.0,<3.1'\n$ uv run python -c 'import importlib.metadata as m; assert m.version(\"flask\") == \"3.0.3\"'\n$ uv remove flask\n```\n"
    side = {"stand-in": [{"package": "flask", "bounds": ">=3.0,<3.1", "version": "3.0.3", "reason": "old"}]}
    account = follow(page, json.loads(json.dumps(side)))
    assert account.failures == [] and len(account.not_done) == 1


@pytest.mark.parametrize(("shown", "printed", "good"), [
    ("a\nb", "x\na\ny\n  b \n", True), ("a\nb", "b\na", False), ("a\n…\nb", "a\nc\nb", True), ("a  b", "a b", True), ("ab\ncd", "abcd", True), ("a", "b", False)])
def test_shown_lines_come_in_order(shown: str, printed: str, good: bool) -> None:
    assert comes(shown, printed) is good


@pytest.mark.parametrize(("file", "wanted", "have", "part", "count"), [
    ("a.py", "a\n\nb\n", "a\nb\n", False, 0), ("a.py", "a\nb\n", "b\na\n", False, 2), ("a.py", "a\nb\nc\n", "a\nc\n", True, 0), ("a.py", "a\n", "a\nz\n", True, 1),
    (".gitignore", ".venv/\nx\n", ".venv\n", False, 1), ("x.bin", "\0a", "\0b", False, 1),
    ("0001_a.py", "# Generated by Django 5.2.17 on 2026-11-22 10:44\n", "# Generated by Django 5.2.18 on 2026-11-23 10:44\n", False, 0),
    ("pyproject.toml", PROJECT, PROJECT.replace("0.1.0", "0.2.0"), False, 0), ("pyproject.toml", PROJECT, PROJECT.replace(">=9", ">=8"), False, 1),
    ("pyproject.toml", PROJECT, PROJECT.replace(">=9", ">=8"), True, 0), ("pyproject.toml", PROJECT, PROJECT.replace("= []", '= ["x"]'), True, 1)])
def test_files_are_compared_by_what_a_reader_can_know(file: str, wanted: str, have: str, part: bool, count: int) -> None:
    assert len(differing(file, wanted.encode(), have.encode(), part)) == count


def test_a_track_is_the_articles_of_one_project_up_to_the_first_that_is_not_walked() -> None:
    path = LearningPath("p", ["a", "d1", "b", "d2", "d3", "d4"])
    found = tracks(path, walked=lambda slug: slug not in ("b", "d3"), project=lambda slug: slug[0])
    assert found == [("a",), ("d1", "d2")]
    assert beginnings([*found, ("d1", "d2", "e")]) == [("a",), ("d1",), ("d1", "d2"), ("d1", "d2", "e")]
