import runpy

import pytest


def printed(script, capsys):
    names = runpy.run_path(script)
    return names, capsys.readouterr().out.splitlines()


def test_a_decorator_fills_the_table_of_routes(capsys):
    names, lines = printed("routes.py", capsys)

    assert lines == ["/trails -> Heron Loop, Cedar Ridge", "/about -> Trail reports from hikers", "/nowhere -> 404"]
    assert names["routes"]["/trails"] is names["trail_list"]  # the function itself, unchanged


def test_a_wrapper_runs_before_and_after(capsys):
    names, lines = printed("wrapping.py", capsys)

    assert lines == ["decorating trail_detail", "ready", "before trail_detail (2,) {}", "after trail_detail", "Trail 2"]
    assert names["trail_detail"].__name__ == "trail_detail"  # thanks to wraps


def test_with_closes_also_after_an_error(capsys):
    _, lines = printed("contexts.py", capsys)

    assert lines == ["open", "Heron Loop", "close", "open", "close", "no trail 99"]


def test_a_generator_works_only_when_asked_and_only_once(capsys):
    _, lines = printed("lazy.py", capsys)

    assert lines[0] == "nothing fetched yet"
    assert lines[1:3] == ["fetching Heron Loop", "sending <li>Heron Loop"]
    assert lines[-1] == "again: []"


def test_a_mutable_default_is_shared_and_none_is_not(capsys):
    names, lines = printed("tags.py", capsys)

    assert lines == ["['dogs']", "['dogs', 'shade']"]
    assert names["add_own_tag"]("dogs") == ["dogs"]
    assert names["add_own_tag"]("shade") == ["shade"]


def test_a_dataclass_refuses_a_mutable_default():
    source = "from dataclasses import dataclass\n@dataclass\nclass Trail:\n    tags: list = []"

    with pytest.raises(ValueError, match="mutable default <class 'list'> for field tags is not allowed: use default_factory"):
        exec(source, {"__name__": "bad"})
