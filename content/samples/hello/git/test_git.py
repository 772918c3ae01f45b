"""Git itself, on a copy of this project: what is ignored, what each undo does, and what a deleted secret leaves behind."""

import shutil
import subprocess
from pathlib import Path

import main
import pytest

HERE = Path(__file__).parent
FILES = [".gitignore", ".python-version", "main.py", "pyproject.toml"]


class Repository:
    """A project folder, with Git's commands as a method."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        for name in ("GLOBAL", "SYSTEM"):
            monkeypatch.setenv(f"GIT_CONFIG_{name}", "/dev/null")
        for role in ("AUTHOR", "COMMITTER"):
            monkeypatch.setenv(f"GIT_{role}_NAME", "you")
            monkeypatch.setenv(f"GIT_{role}_EMAIL", "you@example.com")

    def git(self, *arguments: str, fails: bool = False) -> str:
        run = subprocess.run(["git", *arguments], cwd=self.folder, capture_output=True, text=True)
        assert (run.returncode != 0) is fails, run.stderr
        return run.stdout + run.stderr

    def change(self, text: str) -> None:
        (self.folder / "main.py").write_text(f'print("{text}")\n', encoding="utf-8")


@pytest.fixture
def repository(tmp_path, monkeypatch):
    if not shutil.which("git"):
        pytest.skip("not run: git is not installed")
    folder = tmp_path / "git-practice"
    folder.mkdir()
    for name in FILES:
        shutil.copy(HERE / name, folder)
    result = Repository(folder, monkeypatch)
    result.git("init", "-b", "main")
    result.git("add", ".")
    result.git("commit", "-m", "Start the project")
    return result


@pytest.fixture
def remote(repository, tmp_path):
    repository.git("init", "--bare", "-b", "main", str(tmp_path / "remote.git"))
    repository.git("remote", "add", "origin", str(tmp_path / "remote.git"))
    repository.git("push", "-u", "origin", "main")
    return str(tmp_path / "remote.git")


def test_the_program_runs(capsys):
    main.main()

    assert capsys.readouterr().out == "Hello from git-practice!\n"


def test_secrets_and_environments_are_ignored(repository):
    (repository.folder / ".venv").mkdir()
    for name in (".env", "db.sqlite3", ".venv/pyvenv.cfg"):
        (repository.folder / name).write_text("not for others\n", encoding="utf-8")

    assert repository.git("status", "--short") == ""
    assert repository.git("ls-files").split() == FILES


def test_ignoring_comes_too_late_for_a_file_that_is_tracked(repository):
    (repository.folder / "notes.txt").write_text("private\n", encoding="utf-8")
    repository.git("add", "notes.txt")
    repository.git("commit", "-m", "Add notes")
    (repository.folder / ".gitignore").write_text("notes.txt\n", encoding="utf-8")

    assert "notes.txt" in repository.git("ls-files")
    repository.git("rm", "--cached", "notes.txt")
    assert "notes.txt" not in repository.git("ls-files")
    assert (repository.folder / "notes.txt").exists()


def test_reset_soft_takes_back_the_commit_and_keeps_the_change(repository):
    repository.change("Hello, hikers!")
    repository.git("commit", "-am", "Greet hikers")

    repository.git("reset", "--soft", "HEAD~1")

    assert repository.git("status", "--short") == "M  main.py\n"
    assert "hikers" in (repository.folder / "main.py").read_text(encoding="utf-8")


def test_restore_throws_the_change_away(repository):
    repository.change("Hello, hikers!")

    repository.git("restore", "main.py")

    assert "hikers" not in (repository.folder / "main.py").read_text(encoding="utf-8")


def test_restore_staged_only_takes_it_off_the_list(repository):
    repository.change("Hello, hikers!")
    repository.git("add", "main.py")

    repository.git("restore", "--staged", "main.py")

    assert repository.git("status", "--short") == " M main.py\n"


def test_revert_adds_a_commit_that_undoes_another(repository):
    repository.change("Hello, hikers!")
    repository.git("commit", "-am", "Greet hikers")

    repository.git("revert", "--no-edit", "HEAD")

    assert repository.git("log", "--format=%s").splitlines() == ['Revert "Greet hikers"', "Greet hikers", "Start the project"]
    assert "hikers" not in (repository.folder / "main.py").read_text(encoding="utf-8")


def test_a_deleted_secret_stays_in_the_history(repository):
    (repository.folder / ".env").write_text("SECRET_KEY=not-so-secret\n", encoding="utf-8")
    repository.git("add", "--force", ".env")
    repository.git("commit", "-m", "Add settings")
    repository.git("rm", "--cached", ".env")
    repository.git("commit", "-m", "Remove the secret")

    assert ".env" not in repository.git("ls-files")
    assert repository.git("show", "HEAD~1:.env") == "SECRET_KEY=not-so-secret\n"


def test_a_clone_has_everything_that_was_pushed(repository, remote, tmp_path):
    (repository.folder / ".env").write_text("SECRET_KEY=x\n", encoding="utf-8")

    repository.git("clone", remote, str(tmp_path / "server"))

    assert sorted(path.name for path in (tmp_path / "server").iterdir()) == [".git", *FILES]


def test_a_push_is_rejected_when_the_remote_knows_more(repository, remote, tmp_path, monkeypatch):
    repository.git("clone", remote, str(tmp_path / "elsewhere"))
    other = Repository(tmp_path / "elsewhere", monkeypatch)
    (other.folder / "README.md").write_text("# Practice\n", encoding="utf-8")
    other.git("add", ".")
    other.git("commit", "-m", "Add a readme")
    other.git("push")
    repository.change("Hello, hikers!")
    repository.git("commit", "-am", "Greet hikers")

    assert "! [rejected]        main -> main (fetch first)" in repository.git("push", fails=True)

    repository.git("pull", "--rebase")
    repository.git("push")
    assert repository.git("log", "--format=%s").splitlines()[:2] == ["Greet hikers", "Add a readme"]


def test_a_readme_made_on_the_other_side_rejects_the_first_push(repository, tmp_path, monkeypatch):
    repository.git("init", "--bare", "-b", "main", str(tmp_path / "github.git"))
    repository.git("clone", str(tmp_path / "github.git"), str(tmp_path / "browser"))
    other = Repository(tmp_path / "browser", monkeypatch)
    (other.folder / "README.md").write_text("# Practice\n", encoding="utf-8")
    other.git("add", ".")
    other.git("commit", "-m", "Initial commit")
    other.git("push", "-u", "origin", "HEAD:main")
    repository.git("remote", "add", "origin", str(tmp_path / "github.git"))

    assert "! [rejected]        main -> main (fetch first)" in repository.git("push", "-u", "origin", "main", fails=True)
    assert "no tracking information" in repository.git("pull", "--rebase", fails=True)

    repository.git("pull", "--rebase", "origin", "main")
    repository.git("push", "-u", "origin", "main")
    assert repository.git("log", "--format=%s").splitlines() == ["Start the project", "Initial commit"]


def test_messages_that_the_article_explains(repository, remote, tmp_path, monkeypatch):
    assert "error: remote origin already exists." in repository.git("remote", "add", "origin", remote, fails=True)
    assert "error: src refspec master does not match any" in repository.git("push", "origin", "master", fails=True)

    (tmp_path / "nowhere").mkdir()
    nowhere = Repository(tmp_path / "nowhere", monkeypatch)
    assert "fatal: not a git repository (or any of the parent directories): .git" in nowhere.git("status", fails=True)
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.delenv(f"GIT_{role}_NAME")
        monkeypatch.delenv(f"GIT_{role}_EMAIL")
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "user.useConfigOnly")
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", "true")
    assert "Author identity unknown" in repository.git("commit", "--allow-empty", "-m", "Try", fails=True)
