"""The committed figures are about this project, and can be measured again."""

import json

import measure

COMMITTED = json.loads((measure.HERE / "measurements.json").read_text())["seconds"]


def test_by_default_a_silent_broker_is_waited_for_for_ever():
    assert [case["seconds"] for name, case in COMMITTED["Celery's defaults"].items() if name.startswith("silent")] == [None, None]
    assert all(case["seconds"] < 10 for case in COMMITTED["this project"].values())


def test_one_case_measured_again():
    again = measure.measured("this project", "refused", "make_thumbnail")
    assert again["ends"] == "RuntimeError"
    assert again["seconds"] < COMMITTED["Celery's defaults"]["refused, a task with a result"]["seconds"]
