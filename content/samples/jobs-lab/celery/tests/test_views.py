"""Who may order what, and what the answer says."""

from uuid import uuid4

import pytest
from kombu.exceptions import OperationalError

from trails.models import Report
from trails.tasks import make_thumbnail, tell_followers


@pytest.fixture
def told(monkeypatch):
    ids = []
    monkeypatch.setattr(tell_followers, "delay", ids.append)
    return ids


@pytest.mark.django_db(transaction=True)  # otherwise there is no commit, and so no on_commit
def test_a_ranger_approves_once(ranger, report, told):
    assert ranger.post(f"/moderation/{report.pk}/approve/").json() == {"state": "approved"}
    assert ranger.post(f"/moderation/{report.pk}/approve/").status_code == 404
    assert told == [report.pk]
    assert report.notices.count() == 1


def test_others_do_not(client, report, photo):
    assert client.post(f"/moderation/{report.pk}/approve/").status_code == 403
    assert client.post(f"/photos/{photo.pk}/thumbnail/").status_code == 403
    assert client.get(f"/jobs/{uuid4()}/").status_code == 403
    assert Report.objects.get().state == "pending"


@pytest.mark.parametrize("error", [OperationalError, RuntimeError])
def test_no_broker_is_said(ranger, photo, monkeypatch, error):
    def fail(photo_id):
        raise error

    monkeypatch.setattr(make_thumbnail, "delay", fail)
    answer = ranger.post(f"/photos/{photo.pk}/thumbnail/")
    assert (answer.status_code, answer["Retry-After"]) == (503, "60")
