"""The runner tested on small steps that are written here."""

import hashlib
import importlib.metadata
import json
import platform
import sqlite3
from datetime import date
from pathlib import Path

import pytest
from coverage import CoverageData

from runner import evidence, fragments, outputs, testing
from runner.regions import Lines, complaints
from runner.steps import SAMPLES, Step, find_steps

PROJECT = """
[project]
name = "small"
dependencies = ["coverage>=7", "tzdata-for-windows>=1; sys_platform == 'win32'"]
[dependency-groups]
dev = ["pytest>=9"]
"""
TEST = "from code_here import run\ndef test_it():\n    assert run() == 1\n"
CODE = "# region: x\ndef run():\n    '''Runs.'''\n    return 1\n# endregion\n"


def step(folder: Path, **files: str) -> Step:
    """A step `small/01`; `_` in a name stands for `/`, `__` for a dot."""
    root = folder / "small" / "01"
    for name, text in ({"pyproject__toml": PROJECT} | files).items():
        path = root / name.replace("__", ".").replace("_", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return Step(root)


def small(folder: Path, code: str, test: str, more: str = "") -> Step:
    made = step(folder, pyproject__toml=PROJECT + more)
    (made.folder / "code_here.py").write_text(code, encoding="utf-8")
    (made.folder / "test_it.py").write_text(test, encoding="utf-8")
    return made


def test_the_hash_is_of_paths_and_contents_in_order(tmp_path: Path) -> None:
    made = step(tmp_path, b__py="b", a_c__py="c", Z__txt="z")
    parts = {"Z.txt": "z", "a/c.py": "c", "b.py": "b", "pyproject.toml": PROJECT}
    lines = "".join(f"{path}\0{hashlib.sha256(text.encode()).hexdigest()}\n" for path, text in parts.items())
    assert made.hash() == hashlib.sha256(lines.encode()).hexdigest()


@pytest.mark.parametrize("name", ["__venv_x__py", "outputs_x__txt", "node~modules_x__js", "a_bin_x", "x__sqlite3", "x__DB", "__env", "x__pyc"])
def test_what_a_run_leaves_behind_is_not_hashed(tmp_path: Path, name: str) -> None:
    before = step(tmp_path).hash()
    path = tmp_path / "small/01" / name.replace("__", ".").replace("_", "/").replace("~", "_")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("x")
    assert Step(tmp_path / "small/01").hash() == before


@pytest.mark.parametrize("name", ["__gitignore", "__python-version", "__env__example", "__dockerignore", "a_outputs_x__txt"])
def test_what_belongs_to_a_project_is_hashed(tmp_path: Path, name: str) -> None:
    before = step(tmp_path).hash()
    assert step(tmp_path, **{name: "x"}).hash() != before


def test_a_copy_has_the_same_hash(tmp_path: Path) -> None:
    made = step(tmp_path / "from", a_b__py="b", __gitignore="x", a_x__pyc="x")
    assert made.copy(tmp_path / "to").hash() == made.hash()


def test_a_step_passes_when_every_region_is_run(tmp_path: Path) -> None:
    result = testing.test(small(tmp_path, CODE, TEST))
    assert (result.failure, result.passed) == ("", 1)
    assert result.line.startswith("1 passed in ")


def test_a_region_that_only_another_process_runs_counts(tmp_path: Path) -> None:
    test = "import subprocess, sys\ndef test_it():\n    subprocess.run([sys.executable, '-c', 'from code_here import run; run()'], check=True)\n"
    assert testing.test(small(tmp_path, CODE, test)).failure == ""


@pytest.mark.parametrize(("test", "missing"), [
    ("def test_it():\n    pass\n", "no test runs a line of"),
    ("import code_here\ndef test_it():\n    pass\n", "no test runs the function run() of")])
def test_a_step_fails_when_a_region_is_not_run(tmp_path: Path, test: str, missing: str) -> None:
    result = testing.test(small(tmp_path, CODE, test))
    assert result.failure.startswith(f'code_here.py:1: {missing} the region "x";')
    assert str(result).startswith("small/01: FAILED\n")


def test_a_reason_excuses_a_region(tmp_path: Path) -> None:
    excuse = '[tool.samples.unexecuted]\n"code_here.py:x" = "needs a printer"\n'
    assert testing.test(small(tmp_path, CODE, "def test_it():\n    pass\n", excuse)).failure == ""


@pytest.mark.parametrize("excuse", ['"code_here.py:x" = "not needed"', '"code_here.py:gone" = "no such region"'])
def test_an_excuse_that_is_not_needed_is_a_mistake(tmp_path: Path, excuse: str) -> None:
    assert "remove it" in testing.test(small(tmp_path, CODE, TEST, f"[tool.samples.unexecuted]\n{excuse}\n")).failure


@pytest.mark.parametrize("lost", ["meta", "file", "line_bits"])
def test_a_program_that_was_killed_while_it_wrote_its_lines_loses_only_its_own(tmp_path: Path, lost: str) -> None:
    lines = Lines(tmp_path / "lines", tmp_path)
    for name in ("whole", "killed"):
        data = CoverageData(str(tmp_path / "lines" / f"data.{name}"))
        data.add_lines({str(tmp_path / f"{name}.py"): [1, 2]})
        data.write()
        data.close()
    with sqlite3.connect(tmp_path / "lines" / "data.killed") as db:
        db.execute(f"DROP TABLE {lost}")
    db.close()
    assert lines.executed() == {"whole.py": {1, 2}}


def test_a_region_within_a_function_asks_for_its_own_lines(tmp_path: Path) -> None:
    code = "def run(yes):\n    if yes:\n        # region: yes\n        return 1\n        # endregion\n    return 2\n"
    made = small(tmp_path, code, "")
    assert list(complaints(made, {"code_here.py": {1, 2, 4}})) == []
    assert [line.partition(";")[0] for line in complaints(made, {"code_here.py": {1, 2, 6}})] == [
        'code_here.py:3: no test runs a line of the region "yes"']


def test_a_failing_test_and_a_folder_without_tests_fail(tmp_path: Path) -> None:
    assert "assert 1 == 2" in testing.test(small(tmp_path / "a", CODE, TEST.replace("== 1", "== 2"))).failure
    assert "no tests ran" in testing.test(step(tmp_path / "b")).failure


SKIPPED = 'import pytest\nimport code_here\ndef test_it():\n    code_here.run()\ndef test_more():\n    pytest.skip("not run: no server, install one")\n'


@pytest.mark.parametrize(("ci", "code"), [("", 0), ("false", 0), ("true", 1)])
def test_what_cannot_run_is_said_at_the_end(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], ci: str, code: int) -> None:
    monkeypatch.setenv("CI", ci)
    assert testing.run([small(tmp_path, CODE, SKIPPED)], everything=False, write_evidence=False) == code
    assert capsys.readouterr().out.splitlines()[-1] == "not run: 1 test of small/01: no server, install one"


def test_evidence_is_written_only_when_all_passed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(testing, "SAMPLES", tmp_path)
    monkeypatch.setenv("CI", "")
    for test in (SKIPPED, TEST.replace("== 1", "== 2")):
        assert testing.run([small(tmp_path, CODE, test)], everything=False, write_evidence=True) == 1
        assert not (tmp_path / evidence.FILE).exists()
    made = small(tmp_path, CODE, TEST)
    assert testing.run([made], everything=False, write_evidence=True) == 0
    assert json.loads((tmp_path / evidence.FILE).read_text()) == {"small/01": {
        "hash": made.hash(), "date": evidence.today(), "python": platform.python_version(), "tests": 1,
        "versions": {name: importlib.metadata.version(name) for name in ("coverage", "pytest")}}}


def test_a_run_of_some_steps_leaves_what_is_known_of_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(testing, "SAMPLES", tmp_path)
    file = tmp_path / evidence.FILE
    file.write_text('{"other/01": {"hash": "x"}}')
    assert testing.run([small(tmp_path, CODE, TEST)], everything=False, write_evidence=True) == 0
    assert list(json.loads(file.read_text())) == ["other/01", "small/01"]


def test_a_changed_step_drifts_from_its_evidence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made, file = small(tmp_path, CODE, TEST), tmp_path / evidence.FILE
    evidence.write(file, {made: (made.hash(), 1)}, all_steps=True)
    assert evidence.compare(file, [made]) == 0
    (made.folder / "code_here.py").write_text("pass\n")
    assert evidence.compare(file, [made]) == 1
    assert "small/01: has changed since " in capsys.readouterr().out
    assert evidence.compare(file, []) == 1
    assert evidence.compare(tmp_path / "nothing.json", [made]) == 1


def test_a_package_that_is_named_must_be_there(tmp_path: Path) -> None:
    made = step(tmp_path, pyproject__toml='[project]\nname = "small"\ndependencies = ["no-such-package>=1"]\n')
    with pytest.raises(SystemExit, match="small/01 needs no-such-package, which is not installed"):
        evidence.versions(made)


def test_captured_output_is_compared(tmp_path: Path) -> None:
    made = step(tmp_path, outputs__toml="[hello]\ncommand = \"python -c 'print(1)'\"\n[later]\ncommand = \"echo 'not run: no server'\"\n")
    later = ["not run: output later of small/01: no server"]
    assert outputs.outputs(made, refresh=False)[:2] == (False, later)
    assert outputs.outputs(made, refresh=True) == (True, later, "small/01: 1 outputs written")
    assert (made.folder / "outputs/hello.txt").read_text() == "$ python -c 'print(1)'\n1\n"
    assert outputs.outputs(made, refresh=False) == (True, later, "small/01: 1 outputs compared")


def test_what_differs_once_is_compared_once_more_and_said(tmp_path: Path) -> None:
    count = tmp_path / "runs.txt"
    made = step(tmp_path, outputs__toml=f"[hello]\ncommand = 'echo >> {count}; wc -l < {count}'\nshown = ''\n", outputs_hello__txt="2\n")
    good, _, said = outputs.twice(made)
    assert good and "warning: differed only the first time: small/01: 1 outputs compared\n  hello: differs; now it is\n1" in said
    good, _, said = outputs.twice(made)
    assert not good and "hello: differs; now it is\n4" in said


def test_the_log_of_an_earlier_server_is_not_taken_for_that_of_the_next() -> None:
    assert outputs.with_new_logs("export A=1\nserve > log.txt 2>&1 &\ncat log.txt") == "export A=1\nrm -f log.txt; serve > log.txt 2>&1 &\ncat log.txt"


def test_times_are_the_same_in_every_capture() -> None:
    slow, quick = "3 passed in 65.32s (0:01:05)", "3 passed in 0.44s"
    assert outputs.normalise(slow, Path("/x"), "x", "1", "2") == outputs.normalise(quick, Path("/x"), "x", "1", "2") == "3 passed in 0.12s"


def test_steps_are_found_by_project_or_by_name() -> None:
    names = [step.name for step in find_steps([])]
    assert names == sorted(names) and len(names) >= 16
    assert [step.name for step in find_steps(["hello/uv"])] == ["hello/uv"]
    assert {step.folder.parent for step in find_steps(["hello"])} == {SAMPLES / "hello"}
    assert find_steps(["hell"]) == []


def test_output_of_other_versions_is_a_warning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = step(tmp_path, outputs__toml="[hello]\ncommand = \"python -c 'print(1)'\"\n", outputs_hello__txt="$ old\n")
    assert not outputs.outputs(made, refresh=False)[0]
    monkeypatch.setattr(outputs, "other_versions", lambda installed, file: ["pytest 9.2.0, not 9.1.1"])
    good, _, said = outputs.outputs(made, refresh=False)
    assert good and "captured with other versions (pytest 9.2.0, not 9.1.1)" in said


def test_other_versions_are_read_from_the_version_file(tmp_path: Path) -> None:
    file = tmp_path / "versions.yml"
    file.write_text('django:\n  newest: "6.1.3"\n  tested: "5.2.17"\nuv:\n  newest: "0.13.8"\nflask:\n  tested: 3.1.3\n')
    assert outputs.other_versions({"django": "5.2.18", "flask": "3.1.3", "uv": "1", "x": "2"}, file) == ["django 5.2.18, not 5.2.17"]


def test_what_was_written_by_hand_grows_old() -> None:
    entry = {"manual": "uv cannot run here", "date": date(2026, 1, 1)}
    assert outputs.grown_old("uv", entry, date(2026, 6, 30)) == []
    assert "181 days ago (uv cannot run here)" in outputs.grown_old("uv", entry, date(2026, 7, 1))[0]


@pytest.mark.parametrize(("fence", "complaints"), [
    ("```python\nx = 1\n```\n", 0),
    ("```python\nx = = 1\n```\n", 1),
    ("```python\n>>> 1 +\n3\n```\n", 1),
    ("- step\n\n  ```python\n  def f():\n      return 1\n  ```\n", 0),
    ("> ```json\n> {\"a\": }\n> ```\n", 1),
    ("```toml title=x\na = \n```\n", 1),
    ("```yaml\na: [1\n```\n", 1),
    ("```python sample=p/01/x.py\n```\n", 0),
    ("```console\n$ not python at all (\n```\n", 0),
])
def test_a_fragment_that_its_language_cannot_read_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str], fence: str, complaints: int) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "x.md").write_text("Text.\n\n" + fence, encoding="utf-8")
    assert fragments.check(tmp_path) == min(complaints, 1)
    assert capsys.readouterr().out.count("content/a/x.md:") == complaints
