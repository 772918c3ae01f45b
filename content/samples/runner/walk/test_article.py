"""A reader follows small articles that are written here."""

import json
from pathlib import Path
from typing import Any

import pytest

from runner.processes import free_port
from runner.walk import article as walking_an_article
from runner.walk.article import Account, Walker
from runner.walk.comparing import comes, differing
from runner.walk.shims.fastapi_command import application
from runner.walk.sidefile import Side
from runner.walk.terminal import answers, server_port, why_not_here
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
    ("uv publish", "the walk's uv does not know"), ("uv run --with 'packaging>=999' python -c ''", "packaging>=999 is wished"), ("false", "ended with exit code 1"), ("uv run python -c 'import flask'", "No module named 'flask'"),
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


EARLY = "Once it is there, it says:\n\n```console output=small/01/said\n```\n"
SAID = "$ uv run python -c 'import code_here; print(1, 2)'\n1 2\n"
LATER = {"later": [{"fence": "small/01/said", "say": "Now you see it too."}]}


def test_what_is_shown_before_its_time_is_done_when_the_text_says_so(follow: Any) -> None:
    account = follow(EARLY + FILES + "Now you see it too.\n", LATER, outputs=OUTPUT, said=SAID)
    assert (account.failures, account.outputs) == ([], 1)


@pytest.mark.parametrize(("page", "side", "why"), [
    (EARLY + FILES, None, "No module named 'code_here'"), (FILES + "Now you see it too.\n\n" + EARLY, LATER, "waits for a text"),
    (FILES + "Now you see it too.\n", LATER, "is not needed, remove it: small/01/said")])
def test_what_is_shown_too_early_is_a_failure(follow: Any, page: str, side: Any, why: str) -> None:
    assert why in follow(page, side, outputs=OUTPUT, said=SAID).failures[0]


def test_the_dots_of_tests_are_not_typed(follow: Any) -> None:
    page = FILES + "```console output=small/01/said\n```\n"
    assert follow(page, outputs=OUTPUT, said="$ uv run python -c 'print(\"... [100%]\")'\n... [100%]\n").failures == []


def test_what_stands_behind_pythons_prompt_is_typed(follow: Any) -> None:
    shown = "$ uv run python\n>>> from code_here import two\n>>> two() + 40\n42\n"
    account = follow(FILES + "```console output=small/01/said\n```\n", outputs=OUTPUT, said=shown)
    assert account.failures == []


def test_a_few_lines_make_a_file_or_are_added_to_one(follow: Any) -> None:
    page = FILES.replace("Create the file", "Create the rest") + (
        'Create it:\n\n```python title=one.py illustrative="first"\nONE = 1\n```\n\nThen, at the end of it:\n\n```python title=one.py\nTWO = 2\n```\n\n'
        "```console\n$ uv run python -c 'import one; assert one.ONE + one.TWO == 3'\n$ rm one.py\n```\n")
    assert follow(page).failures == []


def test_a_few_lines_of_which_nobody_says_what_to_do_are_a_failure(follow: Any) -> None:
    account = follow(FILES + 'So:\n\n```python title=one.py illustrative="first"\nONE = 1\n```\n')
    assert "what to do with these lines of one.py?" in account.failures[0]


def test_a_few_lines_go_where_the_side_file_says(follow: Any) -> None:
    page = FILES + "In place of the number:\n\n```python title=code_here.py\nreturn 1 + 1\n```\n\nThe sample goes beside it:\n\n```python sample=small/01/code_here.py region=two\n```\n"
    put = [{"fence": "code_here.py", "say": "In place of the number", "replace": "return 2"},
           {"fence": "small/01/code_here.py#two", "say": "goes beside it", "into": "small/other.py"}]
    account = follow(page, {"put": put})
    assert [failure.partition("small/01/")[2] for failure in account.failures] == [
        "code_here.py: the reader cannot know this line:     return 2", "code_here.py: the reader still has this line:     return 1 + 1",
        "other.py: the reader still has this file, and the finished step has none"]


def test_a_place_that_the_text_does_not_name_is_a_mistake(follow: Any) -> None:
    account = follow(FILES, {"put": [{"fence": "code_here.py", "say": "nowhere said", "replace": "return 2"}]})
    assert "the article does not say: nowhere said" in account.failures[0]


def test_what_git_ignores_is_no_part_of_the_project(follow: Any) -> None:
    page = FILES + "```console\n$ touch kept.env\n$ echo kept.env >> .gitignore\n```\n"
    assert follow(page).failures == []


def test_uv_runs_python_outside_of_projects_too(follow: Any) -> None:
    page = FILES + "```console\n$ cd ..\n$ uv run python -c 'print(1)'\n```\n"
    assert follow(page).failures == []


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


def test_what_the_page_says_to_copy_is_taken_from_the_finished_step(follow: Any) -> None:
    page = "Take both files of the finished step.\n"
    account = follow(page, {"step": [{"say": "Take both files of the finished step.", "take": ["small/01/code_here.py", "small/01/test_it.py"]}]})
    assert (account.failures, account.taken, account.tests) == ([], 2, 1)


def test_a_download_makes_a_folder_of_its_own(follow: Any) -> None:
    account = follow(FILES + "Unpack it.\n\n```console\n$ cat small-01/test_it.py\n$ rm -r small-01\n```\n", {"step": [{"say": "Unpack it.", "unpack": ["small/01"]}]})
    assert (account.failures, account.taken) == ([], 3)


def test_what_is_not_there_cannot_be_taken(follow: Any) -> None:
    account = follow("Take it.\n", {"step": [{"say": "Take it.", "take": ["small/01/nothing"]}]})
    assert "there is no small/01/nothing to take" in account.failures[0]


def test_a_server_may_refuse_to_start_as_the_page_shows(follow: Any) -> None:
    page = FILES + "```console output=small/01/refuses\n```\n"
    shown = "$ uv run python -c 'raise SystemExit(\"no key\")' runserver\nno {}\n"
    assert follow(page, outputs='[refuses]\ncommand = "x"\n', refuses=shown.format("key")).failures == []


@pytest.mark.parametrize(("after", "runs"), [("", 1), ("```console\n$ touch code_here.py\n```\n", 2)])
def test_tests_that_the_page_runs_are_not_run_again_unless_something_changed(follow: Any, tmp_path: Path, after: str, runs: int) -> None:
    code = "# region: two\ndef two():\n    with open('../runs', 'a') as runs:\n        runs.write('x')\n    return 2\n# endregion\n"
    account = follow(FILES + f"```console\n$ uv run pytest -q\n```\n\n{after}", code=code)
    assert (account.failures, account.tests, (tmp_path / "home/runs").read_text()) == ([], 1, "x" * runs)


def test_a_file_of_regions_is_put_together_also_where_lines_are_alike(follow: Any) -> None:
    code = "# region: two\ndef two():\n    return 2\n# endregion\n\n\n# region: other\ndef other():\n    return 2\n# endregion\n"
    page = FILES + "And:\n\n```python sample=small/01/code_here.py region=other\n```\n"
    assert follow(page, code=code).failures == []


def test_only_the_shown_settings_of_a_project_file_are_taken() -> None:
    old, new = ["[project]", "[tool.a]", "x = 1"], ["[tool.a]", "x = 2"]
    assert walking_an_article.with_tools(old, new) == ["[project]", "", "[tool.a]", "x = 2"]


@pytest.mark.parametrize(("files", "arguments", "found"), [
    ({"main.py": "app = FastAPI()"}, [], "main:app"), ({"api.py": "service = FastAPI()"}, ["api.py"], "api:service"),
    ({"x/__init__.py": "", "x/main.py": "app: FastAPI = create_app()"}, ["x/main.py"], "x.main:app"),
    ({"pyproject.toml": "[tool.fastapi]\nentrypoint = 'cairn.main:app'\n", "main.py": ""}, [], "cairn.main:app")])
def test_the_command_of_fastapi_finds_the_application(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, files: dict[str, str], arguments: list[str], found: str) -> None:
    monkeypatch.chdir(tmp_path)
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(content)
    assert application(arguments) == found


def test_a_program_of_the_page_may_be_a_server(follow: Any) -> None:
    port = int(free_port())
    command = f"uv run python -c 'import http.server as h; h.test(h.SimpleHTTPRequestHandler, port={port}, bind=\"127.0.0.1\")'"
    page = FILES + f"```console\n$ {command}\n$ curl -f http://127.0.0.1:{port}/code_here.py\n```\n"
    assert follow(page, {"servers": {command: port}}).failures == []


@pytest.mark.parametrize(("command", "here"), [
    ("curl https://pypi.org/simple/", False), ("curl -H 'Origin: https://evil.example' http://127.0.0.1:8000/", True), ("docker ps", False), ("ls", True),
    ("git clone . ../copy", True), ("git clone https://pypi.org/x.git", False), ("git clone git@host.example:me/x.git", False)])
def test_what_needs_more_than_this_machine(command: str, here: bool) -> None:
    assert (why_not_here(command) is None) is here


@pytest.mark.parametrize(("command", "server"), [
    ("uv run gunicorn wsgi:app --bind 127.0.0.1:8001", (True, 8001)), ("uv add gunicorn", (False, None)), ("change Dockerfile gunicorn uvicorn", (False, None))])
def test_what_goes_on_running(command: str, server: tuple[bool, int | None]) -> None:
    assert server_port(command) == server


SERVER = "```console\n$ uv run python -m http.server {port}\n```\n\nOpen `http://127.0.0.1:{port}/{path}`.\n"


@pytest.mark.parametrize(("path", "failures"), [("code_here.py", 0), ("nowhere", 1)])
def test_a_page_that_the_text_opens_must_answer(follow: Any, path: str, failures: int) -> None:
    port = free_port()
    account = follow(FILES + SERVER.format(port=port, path=path))
    assert (len(account.failures), account.opened) == (failures, 1)
    assert not answers(int(port))


@pytest.mark.parametrize(("text", "failures"), [("Then reload `/test_it.py`.", 0), ("Open `/nowhere`.", 1), ("Reload.", 0)])
def test_a_path_is_opened_where_a_page_is_open(follow: Any, text: str, failures: int) -> None:
    port = free_port()
    account = follow(FILES + SERVER.format(port=port, path="code_here.py") + f"\n{text}\n")
    assert (len(account.failures), account.opened) == (failures, 2)


def test_what_a_server_prints_is_looked_for_where_the_readers_runs(follow: Any) -> None:
    port = free_port()
    command = f"python -m http.server {port} > log.txt 2>&1 & curl -s http://127.0.0.1:{port}/nowhere; kill $!; cat log.txt"
    account = follow(FILES + SERVER.format(port=port, path="code_here.py") + "```console output=small/01/said\n```\n",
                     outputs=f"[said]\nport = {port}\nshown = ''\ncommand = '{command}'\n", said='"GET /nowhere HTTP/1.1" 404 -\n')
    assert (account.failures, account.outputs) == ([], 1)


def test_a_page_that_is_opened_before_its_server_runs_is_a_failure(follow: Any) -> None:
    account = follow("Open `http://127.0.0.1:9/`.\n")
    assert "and nothing runs there" in account.failures[0]


def test_a_package_for_one_command_is_not_the_projects(follow: Any) -> None:
    account = follow(FILES + "```console\n$ uv run --with 'flask>=3' python -c 'import flask'\n```\n")
    assert account.failures == []


def test_stand_ins_play_packages_that_are_not_here(follow: Any) -> None:
    page = FILES + "```console\n$ uv add 'flask>=3.0,<3.1'\n$ uv run python -c 'import importlib.metadata as m; assert m.version(\"flask\") == \"3.0.3\"'\n$ uv remove flask\n```\n"
    side = {"stand-in": [{"package": "flask", "bounds": ">=3.0,<3.1", "version": "3.0.3", "reason": "old"}]}
    account = follow(page, json.loads(json.dumps(side)))
    assert account.failures == [] and len(account.not_done) == 1


@pytest.mark.parametrize(("shown", "printed", "good"), [
    ("a\nb", "x\na\ny\n  b \n", True), ("a\nb", "b\na", False), ("a\n…\nb", "a\nc\nb", True), ("a  b", "a b", True), ("ab\ncd", "abcd", True), ("a", "b", False),
    ("… a, … b", "12 a, 3 b", True), ("… a", "12 b", False), ("a b …", "a b c", True), ("a b …", "a c", False), ("a b", "a b c d\n", True)])
def test_shown_lines_come_in_order(shown: str, printed: str, good: bool) -> None:
    assert comes(shown, printed) is good


@pytest.mark.parametrize(("file", "wanted", "have", "part", "count"), [
    ("a.py", "a\n\nb\n", "a\nb\n", False, 0), ("a.py", "a\nb\n", "b\na\n", False, 2), ("a.py", "a\nb\nc\n", "a\nc\n", True, 0), ("a.py", "a\n", "a\nz\n", True, 1),
    (".gitignore", ".venv/\nx\n", ".venv\n", False, 1), ("x.bin", "\0a", "\0b", False, 1),
    ("0001_a.py", "# Generated by Django 5.2.17 on 2026-11-22 10:44\n", "# Generated by Django 5.2.18 on 2026-11-23 10:44\n", False, 0),
    ("0001_b.py", "Create Date: 2026-11-22 08:15:06.978956\n", "Create Date: 2026-11-23 09:15:06.1\n    # ### end Alembic commands ###\n", False, 0),
    ("pyproject.toml", PROJECT, PROJECT.replace("0.1.0", "0.2.0"), False, 0), ("pyproject.toml", PROJECT, PROJECT.replace(">=9", ">=8"), False, 1),
    ("pyproject.toml", PROJECT, PROJECT.replace(">=9", ">=8"), True, 0), ("pyproject.toml", PROJECT, PROJECT.replace("= []", '= ["x"]'), True, 1),
    ("pyproject.toml", PROJECT.replace("= []", """= ["x; sys_platform == 'none'"]"""), PROJECT, False, 0)])
def test_files_are_compared_by_what_a_reader_can_know(file: str, wanted: str, have: str, part: bool, count: int) -> None:
    assert len(differing(file, wanted.encode(), have.encode(), part)) == count


def test_a_track_is_the_articles_of_one_project_up_to_the_first_that_is_not_walked() -> None:
    path = LearningPath("p", ["a", "d1", "b", "d2", "d3", "d4"])
    found = tracks(path, walked=lambda slug, _: slug not in ("b", "d3"), project=lambda slug, _: slug[0], concept=lambda slug: False)
    assert found == [("a",), ("d1", "d2")]
    assert beginnings([*found, ("d1", "d2", "e")]) == [("a",), ("d1",), ("d1", "d2"), ("d1", "d2", "e")]


def test_a_concept_that_is_not_walked_ends_no_track() -> None:
    path = LearningPath("p", ["d1", "d2", "d3"])
    assert tracks(path, lambda slug, _: slug != "d2", lambda slug, _: "d", lambda slug: slug == "d2") == [("d1", "d3")]


def test_an_article_may_say_more_to_readers_of_some_tracks(tmp_path: Path) -> None:
    (tmp_path / "two.toml").write_text("""
finished = ["a/1"]
[when.one]
finished = ["a/2"]
[[when.one.skip]]
fence = "x"
reason = "y"
[unless.one]
elsewhere = "they have no project"
[more]
"a" = "b"
""")
    (tmp_path / "one.toml").write_text('[stays]\n"for-the-host.py" = "why"\n')
    with_it, without = Side.of("two", tmp_path, ["one"]), Side.of("two", tmp_path)
    assert with_it.entries["finished"] == ["a/2"] and without.entries["finished"] == ["a/1"]
    assert with_it.skipped("x") == "y" and without.skipped("x") is None
    assert not with_it.entries.get("elsewhere") and without.entries["elsewhere"]
    assert with_it.stays("for-the-host.py") and not without.stays("for-the-host.py")


def test_entries_for_readers_of_one_of_several_articles_or_of_none(tmp_path: Path) -> None:
    (tmp_path / "three.toml").write_text('[when."one two"]\nfinished = ["a/1"]\n[unless."one two"]\nfinished = ["a/2"]\n')
    assert [Side.of("three", tmp_path, behind).entries["finished"] for behind in (["one"], ["two"], [])] == [["a/1"], ["a/1"], ["a/2"]]


LEFT = "## For others\n\nOthers stay here. (You go on with the next one.)\n\n```console\n$ false\n```\n\n## For you\n\n" + FILES


def test_a_section_that_the_page_says_is_for_others_is_left_out(follow: Any) -> None:
    leave = {"leave": [{"sections": ["For others"], "say": "You go on with the next one."}]}
    account = follow(LEFT, leave)
    assert (account.failures, account.commands) == ([], 4)


@pytest.mark.parametrize(("leave", "why"), [
    ({"sections": ["For others"], "say": "Nobody says so"}, "the article does not say"),
    ({"sections": ["For others", "Nowhere"], "say": "You go on with the next one."}, "not needed, remove it: Nowhere")])
def test_no_section_is_left_out_without_a_word(follow: Any, leave: dict[str, Any], why: str) -> None:
    assert any(why in failure for failure in follow(LEFT, {"leave": [leave]}).failures)


def test_the_folder_of_a_download_is_the_readers_too(follow: Any) -> None:
    page = "In your home, unpack it.\n\nThen run it.\n\n```console\n$ cd small-01\n$ uv run pytest -q\n```\n"
    account = follow(page, {"step": [{"say": "In your home", "do": "cd .."}, {"say": "Then run it", "unpack": ["small/01"]}]})
    assert (account.failures, account.tests) == ([], 1)


def test_an_extra_is_written_into_the_project(follow: Any) -> None:
    account = follow(FILES + "```console\n$ uv add --optional more 'packaging>=20'\n$ grep -A1 '^more' pyproject.toml\n```\n")
    assert account.failures == []


def test_files_under_the_name_of_a_folder() -> None:
    side = Side({"more": {"a/1/tests/": "not shown"}, "own": {"a/1/x.py": "made"}})
    assert side.more("a/1/tests/test_a.py") == "not shown" and side.own("a/1/x.py") == "made" and side.own("a/1/y.py") is None
    assert side.unused() == []
