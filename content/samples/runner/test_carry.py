"""carry.py tested on small projects of three steps, each in a repository of its own."""

import subprocess
from pathlib import Path

import pytest

import carry

OLD = "".join(f"line {number}\n" for number in range(1, 9))
FIXED = OLD.replace("line 2", "line two")


class Project:
    def __init__(self, samples: Path) -> None:
        self.samples = samples
        for step in "01", "02", "03":
            self.write(f"{step}/pyproject.toml", f'[project]\nname = "small"\nversion = "{step}"\nx = 1\n')

    def git(self, *arguments: str) -> None:
        subprocess.run(["git", "-c", "user.name=x", "-c", "user.email=x@example.com", *arguments],
                       cwd=self.samples, check=True, capture_output=True)

    def commit(self) -> None:
        self.git("init", "-q")
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "x")

    def write(self, path: str, text: str | bytes) -> None:
        file = self.samples / "small" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)

    def read(self, path: str) -> str | None:
        file = self.samples / "small" / path
        return file.read_text(encoding="utf-8") if file.exists() else None

    def carry(self, *options: str, step: str = "01") -> int:
        return carry.main([f"small/{step}", *options], self.samples)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


def three(project: Project, path: str, *texts: str | bytes) -> None:
    for step, text in zip(("01", "02", "03"), texts):
        project.write(f"{step}/{path}", text)


def test_a_fix_reaches_every_later_step_beside_what_that_step_added(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    three(project, "a.py", OLD, OLD + "of 02\n", OLD.replace("line 5", "line five") + "of 02\n")
    project.commit()
    project.write("01/a.py", FIXED)
    assert project.carry() == 0
    assert project.read("02/a.py") == FIXED + "of 02\n"
    assert project.read("03/a.py") == FIXED.replace("line 5", "line five") + "of 02\n"
    assert capsys.readouterr().out.splitlines() == ["small/02/a.py: changed", "small/03/a.py: changed", "all carried"]
    assert project.carry() == 0, "a second time there is nothing to do"
    assert capsys.readouterr().out.splitlines() == ["all carried"]


def test_earlier_steps_are_left_alone_and_a_dry_run_changes_nothing(project: Project) -> None:
    three(project, "a.py", OLD, OLD, OLD)
    project.commit()
    project.write("02/a.py", FIXED)
    assert project.carry("--dry-run", step="02") == 0 and project.read("03/a.py") == OLD
    assert project.carry(step="02") == 0
    assert (project.read("01/a.py"), project.read("03/a.py")) == (OLD, FIXED)


def test_what_conflicts_is_listed_left_as_it_is_and_tried_in_the_next(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    other = OLD.replace("line 2", "line zwei")
    three(project, "a.py", OLD, other, OLD)
    project.commit()
    project.write("01/a.py", FIXED)
    assert project.carry() == 1
    assert (project.read("02/a.py"), project.read("03/a.py")) == (other, FIXED)
    assert "small/02/a.py: CONFLICT changed on both sides\n" in capsys.readouterr().out
    assert project.carry("--markers") == 1
    text = project.read("02/a.py") or ""
    assert "<<<<<<< the fix\nline two\n" in text and "=======\nline zwei\n>>>>>>> this step\n" in text


def test_files_come_and_go(project: Project) -> None:
    three(project, "old.py", "x\n", "x\n", "y\n")
    project.commit()
    (project.samples / "small/01/old.py").unlink()
    project.write("01/new/b.py", "b\n")
    project.write("03/new/b.py", "c\n")
    assert project.carry() == 1
    assert [project.read(f"{step}/old.py") for step in ("02", "03")] == [None, "y\n"]
    assert [project.read(f"{step}/new/b.py") for step in ("02", "03")] == ["b\n", "c\n"]


def test_a_file_that_a_later_step_no_longer_has_is_a_conflict(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    three(project, "a.py", OLD, OLD)
    project.commit()
    project.write("01/a.py", FIXED)
    assert project.carry() == 1 and project.read("02/a.py") == FIXED
    assert "small/03/a.py: CONFLICT changed, but is not there" in capsys.readouterr().out


def test_markers_are_never_carried_and_stay_where_they_are(project: Project) -> None:
    marked = OLD.replace("line 2\n", "    # region: two\nline 2\n    # endregion\n").replace("line 8\n", "line 8\n# region: end\n")
    three(project, "a.py", OLD, marked, "{# region: all #}\n" + OLD + "{# endregion #}\n")
    project.commit()
    project.write("01/a.py", "# region: mine\n" + FIXED + "# endregion\n")
    assert project.carry() == 0
    assert project.read("02/a.py") == marked.replace("line 2", "line two")
    assert project.read("03/a.py") == "{# region: all #}\n" + FIXED + "{# endregion #}\n"


def test_lines_that_the_fix_adds_in_a_region_are_in_it(project: Project) -> None:
    marked = "top\n# region: x\na\nb\n# endregion\nend\n"
    three(project, "a.py", "top\na\nb\nend\n", marked, marked)
    project.commit()
    project.write("01/a.py", "top\na\nmore\nB\nend\n")
    assert project.carry() == 0
    assert project.read("02/a.py") == project.read("03/a.py") == "top\n# region: x\na\nmore\nB\n# endregion\nend\n"


def test_a_change_of_markers_alone_carries_nothing(project: Project) -> None:
    three(project, "a.py", OLD, OLD, OLD)
    project.commit()
    project.write("01/a.py", "# region: x\n" + OLD + "# endregion\n")
    assert project.carry() == 0
    assert project.read("02/a.py") == OLD


def test_what_belongs_to_one_step_stays_there(project: Project) -> None:
    project.commit()
    project.write("01/outputs.toml", "x = 1\n")
    project.write("01/outputs/x.txt", "x\n")
    project.write("01/db.sqlite3", "x")
    project.write("01/pyproject.toml", '[project]\nname = "small"\nversion = "1.5"\nx = 2\n')
    assert project.carry() == 0
    assert project.read("02/pyproject.toml") == '[project]\nname = "small"\nversion = "02"\nx = 2\n'
    assert not any(project.read(f"02/{path}") for path in ("outputs.toml", "outputs/x.txt", "db.sqlite3"))


def test_a_picture_is_replaced_where_it_was_the_same(project: Project) -> None:
    three(project, "a.png", b"\xff1", b"\xff1", b"\xff2")
    project.commit()
    project.write("01/a.png", b"\xff3")
    assert project.carry() == 1
    assert [(project.samples / f"small/{step}/a.png").read_bytes() for step in ("02", "03")] == [b"\xff3", b"\xff2"]


def test_a_fix_that_is_committed_is_found_since_an_earlier_commit(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    three(project, "a.py", OLD, OLD, OLD)
    project.commit()
    project.write("01/a.py", FIXED)
    project.git("commit", "-qam", "fix")
    assert project.carry() == 0 and "nothing differs from HEAD" in capsys.readouterr().out
    assert project.carry("--since", "HEAD~1") == 0
    assert project.read("03/a.py") == FIXED


@pytest.mark.parametrize(("arguments", "message"), [(["small/09"], "small/09 is no step"), (["small/01", "--since", "nowhere"], "nowhere")])
def test_a_wrong_argument_is_explained(project: Project, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str) -> None:
    project.commit()
    with pytest.raises(SystemExit, match="2"):
        carry.main(arguments, project.samples)
    assert message in capsys.readouterr().err


def test_what_a_step_added_next_to_the_fix_is_no_conflict(project: Project) -> None:
    three(project, "a.py", OLD, OLD + "of 02\n", OLD.replace("line 7\n", "of 03\nline 7\n"))
    project.commit()
    project.write("01/a.py", OLD.replace("line 8", "line eight"))
    assert project.carry() == 0
    assert project.read("02/a.py") == OLD.replace("line 8", "line eight") + "of 02\n"
    assert project.read("03/a.py") == OLD.replace("line 7\nline 8", "of 03\nline 7\nline eight")


def test_but_lines_that_stand_there_twice_are() -> None:
    assert carry.replaced("a\nB\n", "a\nb\n", "a\nb\nc\n") == "a\nB\nc\n"
    assert carry.replaced("a\nB\n", "a\nb\n", "a\nb\na\nb\n") is None
