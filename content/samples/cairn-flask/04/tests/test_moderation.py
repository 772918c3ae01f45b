"""What rangers may do, and others may not."""

import re

import pytest
from flask import Flask

from cairn import queries
from cairn.extensions import db
from cairn.models import Report, State, User
from tests.conftest import Browser


def state_of(app: Flask, report: int) -> State:
    with app.app_context():
        return db.session.get_one(Report, report).state


def test_the_queue_holds_the_own_region_oldest_first(ranger: Browser) -> None:
    page = ranger.get("/moderation/").text
    assert page.index("Two larches block the zigzags.") < page.index("The gully is pure ice.")
    assert "The spring tide covers the boards." not in page  # West Shore


def test_the_headings_are_in_order(ranger: Browser) -> None:
    headings = re.findall(r"<(h[1-6])>(?:<a [^>]*>)?([^<]+)", ranger.get("/moderation/").text)
    assert headings == [("h1", "Moderation"), ("h2", "Larch Traverse"), ("h2", "Kestrel Ridge")]


@pytest.mark.parametrize(("action", "state"), [("approve", State.APPROVED), ("reject", State.REJECTED)])
def test_a_ranger_decides(ranger: Browser, app: Flask, action: str, state: State) -> None:
    page = ranger.submit("/moderation/", to="/moderation/9/", action=action)
    assert page.request.path == "/moderation/"
    assert f"{state.label}: the report on Larch Traverse." in page.text
    assert "Two larches" not in page.text
    assert state_of(app, 9) is state
    assert ("Two larches" in ranger.get("/trails/4/").text) == (state is State.APPROVED)


@pytest.mark.parametrize(("report", "why"), [(6, "another region"), (1, "approved"), (11, "rejected"), (99, "unknown")])
def test_no_other_report_is_decided_here(ranger: Browser, report: int, why: str) -> None:
    assert ranger.submit("/moderation/", to=f"/moderation/{report}/", action="reject").status_code == 404


def test_there_are_two_decisions(ranger: Browser, app: Flask) -> None:
    assert ranger.submit("/moderation/", to="/moderation/9/", action="pending").status_code == 400
    assert ranger.submit("/moderation/", to="/moderation/9/").status_code == 400
    assert state_of(app, 9) is State.PENDING


# region: race
def test_of_two_rangers_at_the_same_moment_one_decides(
    ranger: Browser, app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    change_pending = queries.change_pending

    def after_the_other(report: Report, **values: object) -> bool:
        assert change_pending(report, state=State.REJECTED)
        db.session.commit()
        return change_pending(report, **values)

    monkeypatch.setattr(queries, "change_pending", after_the_other)
    assert ranger.submit("/moderation/", to="/moderation/9/", action="approve").status_code == 404
    assert state_of(app, 9) is State.REJECTED
# endregion


def test_hikers_are_refused(hiker: Browser, app: Flask) -> None:
    page = hiker.get("/moderation/")
    assert page.status_code == 403
    assert "<h1>Not allowed</h1>" in page.text
    assert hiker.submit("/reports/", to="/moderation/9/", action="approve").status_code == 403
    assert state_of(app, 9) is State.PENDING


def test_a_ranger_without_a_region_has_nothing_to_decide(ranger: Browser, app: Flask) -> None:
    with app.app_context():
        db.session.get_one(User, 3).region = None
        db.session.commit()
    assert "Nothing waits for a decision." in ranger.get("/moderation/").text
