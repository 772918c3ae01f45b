"""Twenty ask for what is not there (any more) at the same moment."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.cache import cache

from trails.caching import built_once, forget_trails, generation

ALL = 20


class Slow:
    """Builds a value, slowly, and counts how often."""

    def __init__(self, seconds=0.3):
        self.times, self.seconds, self.lock = 0, seconds, threading.Lock()

    def __call__(self):
        with self.lock:
            self.times += 1
            number = self.times
        time.sleep(self.seconds)
        return f"value {number}"


def all_at_once(ask):
    """Twenty threads, which begin together."""
    begin = threading.Barrier(ALL)

    def one(_):
        begin.wait(60)
        try:
            return ask()
        finally:
            cache.close()

    with ThreadPoolExecutor(ALL) as pool:
        return list(pool.map(one, range(ALL)))


pytestmark = pytest.mark.usefixtures("redis")


# region: stampede
def test_the_stampede_each_builds_it():
    build = Slow()
    all_at_once(lambda: cache.get_or_set("overview", build))
    assert build.times > ALL / 4


def test_one_builds_it_and_the_others_wait():
    build = Slow()
    assert all_at_once(lambda: built_once("overview", build)) == ["value 1"] * ALL
    assert build.times == 1
# endregion


def test_one_builds_it_anew_and_the_others_take_the_old_one():
    build = Slow(seconds=0)
    built_once("overview", build, fresh=0)  # no longer fresh the moment it is there
    build.seconds = 1
    answers = all_at_once(lambda: built_once("overview", build))
    assert build.times == 2
    assert sorted(set(answers)) == ["value 1", "value 2"]
    assert answers.count("value 1") >= ALL / 4


def test_a_builder_that_died_is_not_waited_for_for_ever():
    cache.add(f"trails:{generation()}:overview:being-built", True, timeout=60)
    assert built_once("overview", Slow(seconds=0), patience=0.2) == "value 1"


def test_a_builder_that_fails_leaves_the_way_free():
    with pytest.raises(ZeroDivisionError):
        built_once("overview", lambda: 1 / 0)
    assert built_once("overview", lambda: "built") == "built"


# region: race
@pytest.mark.django_db
def test_the_race_an_old_value_kept_after_the_deletion():
    """The mistake is to delete the key: whoever was building from the old rows keeps them afterwards."""
    database = {"status": "open"}

    def build():
        seen = database["status"]
        database["status"] = "closed"  # meanwhile, somewhere else ...
        cache.delete("overview")  # ... with its invalidation
        return seen

    cache.get_or_set("overview", build)
    assert cache.get("overview") == "open"  # for as long as it lives
# endregion


@pytest.mark.django_db
def test_no_race_with_generations(django_capture_on_commit_callbacks):
    database = {"status": "open"}

    def build():
        seen = database["status"]
        database["status"] = "closed"
        with django_capture_on_commit_callbacks(execute=True):
            forget_trails()
        return seen

    assert built_once("overview", build) == "open"  # asked before the change, answered with what was true then
    assert built_once("overview", lambda: database["status"]) == "closed"
