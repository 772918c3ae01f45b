"""The tasks as functions: no broker, no worker."""

from datetime import timedelta

import pytest
from celery.exceptions import Retry
from django.conf import settings
from django.core.mail.backends.locmem import EmailBackend
from django.db import IntegrityError, transaction
from django.utils import timezone
from kombu.exceptions import EncodeError
from PIL import Image

from config.celery import app
from trails.moderation import approve
from trails.tasks import forget_old_notices, make_thumbnail, send_notice, send_unsent_notices, tell_followers

pytestmark = pytest.mark.django_db


@pytest.fixture
def queued(monkeypatch):
    """The ids for which a mail was ordered."""
    ids = []
    monkeypatch.setattr(send_notice, "delay", ids.append)
    return ids


def test_a_notice_becomes_a_mail(notice, mailoutbox):
    send_notice(notice.pk)
    [mail] = mailoutbox
    assert (mail.subject, mail.to) == ("Kestrel Ridge: a new report", ["hiker@cairn.example"])
    notice.refresh_from_db()
    assert notice.sent_at


def test_the_same_message_twice_sends_one_mail(notice, mailoutbox):
    send_notice(notice.pk)
    send_notice(notice.pk)
    assert len(mailoutbox) == 1


def test_a_second_notice_for_the_same_follower_is_refused(report, notice, follower):
    with pytest.raises(IntegrityError, match="UNIQUE constraint failed"), transaction.atomic():
        report.notices.create(follower=follower)


def test_each_unsent_notice_gets_a_message_of_its_own(report, notice, queued, django_user_model):
    other = django_user_model.objects.create(username="hiker2")
    report.notices.create(follower=other, sent_at=timezone.now())
    tell_followers(report.pk)
    assert queued == [notice.pk]


@pytest.mark.parametrize(("age", "expected"), [(timedelta(minutes=1), 0), (timedelta(minutes=6), 1), (timedelta(days=2), 0)])
def test_the_sweep_takes_what_was_left(notice, queued, age, expected):
    notice.created_at -= age
    notice.save()
    assert send_unsent_notices() == expected == len(queued)


def test_old_notices_are_forgotten(notice):
    assert forget_old_notices() == 0
    notice.created_at -= timedelta(days=91)
    notice.save()
    assert forget_old_notices() == 1


def test_the_wait_doubles_until_it_gives_up(notice, monkeypatch):
    """Celery draws a number below the limit; here it always draws the limit itself."""
    waits = []

    def refuse(self, messages):
        raise ConnectionRefusedError("[Errno 111] Connection refused")

    def note(**options):
        waits.append(options["countdown"])
        return Retry()

    monkeypatch.setattr(EmailBackend, "send_messages", refuse)
    monkeypatch.setattr("celery.utils.time.random.randrange", lambda limit: limit - 1)
    monkeypatch.setattr(send_notice, "retry", note)
    for retries in range(5):
        send_notice.push_request(retries=retries)
        try:
            with pytest.raises(Retry):
                send_notice.run(notice.pk)
        finally:
            send_notice.pop_request()
    assert waits == [1, 2, 4, 8, 16]
    assert send_notice.max_retries == 5


def test_a_thumbnail_is_made_once(photo):
    name = make_thumbnail(photo.pk)
    assert make_thumbnail(photo.pk) == name
    photo.refresh_from_db()
    with photo.thumbnail.open() as file, Image.open(file) as picture:
        assert picture.size == (320, 240)


# region: row
def test_a_row_does_not_fit_into_a_message(report):
    with pytest.raises(EncodeError) as error:
        tell_followers.delay(report)
    assert str(error.value) == "Object of type Report is not JSON serializable"
# endregion


# region: rollback
def test_what_is_rolled_back_is_not_queued(report, monkeypatch, django_capture_on_commit_callbacks):
    told = []
    monkeypatch.setattr(tell_followers, "delay", told.append)
    with django_capture_on_commit_callbacks(execute=True):
        with pytest.raises(ZeroDivisionError), transaction.atomic():
            approve(report.pk)
            1 / 0
        assert approve(report.pk)
        assert not approve(report.pk)
        assert told == []
    assert told == [report.pk]
# endregion


def test_the_schedule_names_tasks_that_exist():
    app.loader.import_default_modules()
    assert {entry["task"] for entry in settings.CELERY_BEAT_SCHEDULE.values()} <= set(app.tasks)


def test_the_night_begins_at_half_past_three():
    schedule = settings.CELERY_BEAT_SCHEDULE["forget-old-notices"]["schedule"]
    assert (schedule.hour, schedule.minute) == ({3}, {30})
