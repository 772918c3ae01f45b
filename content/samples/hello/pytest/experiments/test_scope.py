"""Wrong on purpose: two tests that share what each believes to have alone."""

import pytest


# region: scope
@pytest.fixture(scope="module")
def names():
    return ["Heron Loop", "Kestrel Ridge"]


def test_a_trail_is_added(names):
    names.append("Larch Traverse")
    assert len(names) == 3


def test_there_are_two_trails(names):
    assert len(names) == 2
# endregion
