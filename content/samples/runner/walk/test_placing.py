"""Where shown lines go."""

from runner.walk.placing import difference, lines_and_regions, place

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
