"""Where shown lines go."""

import pytest

from runner.walk.placing import consists, difference, lines_and_regions, place
from runner.walk.placing import put as put_lines

STEP = "# region: imports\nimport os\nimport re\n# endregion\n\nA = 1\n\n\n# region: two\ndef f():\n    return 2\n# endregion\n\n\ndef g():\n    return 3\n"
LINES, REGIONS = lines_and_regions(STEP)


def put(reader: str, region: str, replacing: bool = False) -> list[str]:
    return [line for line in place(reader.splitlines(), LINES, set(REGIONS[region]), replacing) if line]


def test_markers_are_no_lines() -> None:
    assert LINES[:2] == ["import os", "import re"] and "region" not in "".join(LINES)
    assert [LINES[number] for number in REGIONS["two"]] == ["def f():", "    return 2"]


def test_a_region_goes_where_it_stands_in_the_step() -> None:
    assert put("A = 1\n", "two") == ["A = 1", "def f():", "    return 2"]
    assert put("def g():\n    return 3\n", "two") == ["def f():", "    return 2", "def g():", "    return 3"]
    assert put("", "two") == ["def f():", "    return 2"]


def test_lines_that_no_page_showed_do_not_come() -> None:
    assert "A = 1" not in put("", "two")


def test_a_region_replaces_what_stood_in_its_place() -> None:
    assert put("A = 1\ndef f():\n    return 1\n", "two") == ["A = 1", "def f():", "    return 2"]


def test_other_lines_stay_unless_the_page_speaks_of_replacing() -> None:
    assert put("old = 1\nA = 1\n", "two") == ["old = 1", "A = 1", "def f():", "    return 2"]
    assert put("old = 1\nimport os\nimport re\nA = 1\n", "imports") == ["old = 1", "import os", "import re", "A = 1"]
    assert put("old = 1\nimport os\nimport re\nA = 1\n", "imports", replacing=True) == ["import os", "import re", "A = 1"]


def test_a_computed_difference_takes_lines_away() -> None:
    old = ["a", "b", "c"]
    new = ["a", "x", "c", "d"]
    shown, gone = difference(old, new, range(4))
    assert (shown, gone) == ({1, 3}, frozenset("b"))
    assert place(old, new, shown, False, gone) == new
    assert place(["mine", *old], new, shown, False, gone) == ["mine", *new]


def test_a_region_between_the_heading_and_the_last_line_leaves_both() -> None:
    step, regions = lines_and_regions("{% block a %}\n<h1>A</h1>\n{# region: list #}\n<ul>\n</ul>\n{# endregion #}\n{% if b %}\nB\n{% endif %}\n{% endblock %}\n")
    reader = ["{% block a %}", "<h1>A</h1>", "{% endblock %}"]
    assert place(reader, step, set(regions["list"]), False) == ["{% block a %}", "<h1>A</h1>", "<ul>", "</ul>", "{% endblock %}"]


READER = ["import a", "", "def f():", "    x = 1", "", "    return x", "", "urls = [", "    one,", "]"]


@pytest.mark.parametrize(("lines", "replace", "after", "expected"), [
    (["import b"], None, None, ["import b", *READER]), (["import b"], None, "import a", ["import a", "import b", *READER[1:]]),
    (["two,", "three,"], "one,", None, [*READER[:8], "    two,", "    three,", "]"]),
    (["class F:", "    x = 1"], "def f():", None, ["import a", "", "class F:", "    x = 1", *READER[6:]])])
def test_a_few_lines_go_where_the_side_file_says(lines: list[str], replace: str | None, after: str | None, expected: list[str]) -> None:
    assert put_lines(READER, lines, replace, after) == expected


def test_a_place_must_be_there_once() -> None:
    with pytest.raises(ValueError, match="the reader's file has 0 lines 'def g"):
        put_lines(READER, ["x"], "def g():", None)


def test_a_file_consists_of_known_lines_whatever_blank_ones_it_has() -> None:
    assert consists(["", "A = 1", "", ""], LINES, {LINES.index("A = 1")}) and consists([], LINES, set())
    assert not consists(["A = 1", "B = 1"], LINES, {LINES.index("A = 1")})
