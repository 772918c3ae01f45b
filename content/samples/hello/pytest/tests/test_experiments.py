import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parents[1]


def run(*arguments: str) -> str:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments]
    return subprocess.run(command, cwd=HERE, capture_output=True, text=True).stdout


def test_a_shared_list_makes_the_second_test_fail() -> None:
    said = run("experiments/test_scope.py")
    assert "1 failed, 1 passed" in said and "test_there_are_two_trails" in said


def test_alone_it_passes() -> None:
    assert "1 passed" in run("experiments/test_scope.py", "-k", "two_trails")
