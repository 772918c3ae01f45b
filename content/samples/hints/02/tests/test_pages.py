import os

import pytest
from mypy import api

from pages import trail_page


def test_the_planted_bug_shows_at_run_time() -> None:
    with pytest.raises(AttributeError, match="^'NoneType' object has no attribute 'name'$"):
        trail_page("/trails/2")


def test_the_checker_finds_the_planted_bug() -> None:
    output, _, code = api.run(["--cache-dir", os.devnull, "pages.py"])
    assert code == 1
    assert 'Argument 1 to "find_trail" has incompatible type "str"; expected "int"  [arg-type]' in output
    assert 'Item "None" of "Trail | None" has no attribute "name"  [union-attr]' in output
