"""A real worker, a real Redis: what happens when things go wrong at the worst moment."""

import os
import signal
import time
from datetime import timedelta

import pytest
from django.db import transaction

from tests.servers import celery, wait_until
from trails.models import Notice
from trails.moderation import approve
from trails.tasks import send_notice, tell_followers

pytestmark = pytest.mark.django_db(transaction=True)


def all_sent() -> bool:
    return not Notice.objects.unsent().exists()


def test_an_approved_report_is_mailed_by_the_worker(report, start_worker, mail_server):
    start_worker()
    assert approve(report.pk)
    wait_until(all_sent, "the notice to be sent")
    assert [mail["To"] for mail in mail_server.mails] == ["hiker@cairn.example"]


# region: too-early
def test_before_the_commit_the_worker_finds_no_row(report, follower, start_worker, mail_server):
    worker = start_worker()
    with transaction.atomic(), pytest.raises(ZeroDivisionError), transaction.atomic():
        notice = report.notices.create(follower=follower)
        send_notice.delay(notice.pk)  # the mistake: the worker is faster than the commit
        worker.wait_for("Notice matching query does not exist.")
        1 / 0
    assert not mail_server.mails
# endregion


def test_a_mail_server_that_is_away_is_asked_again(notice, start_worker, mail_server):
    worker = start_worker(EMAIL_PORT="1")
    send_notice.delay(notice.pk)
    worker.wait_for("Retry in ")
    assert "ConnectionRefusedError(111, 'Connection refused')" in worker.text()
    worker.process.terminate()
    worker.process.wait(60)
    start_worker()  # whose mail server answers: the message waited in Redis
    wait_until(all_sent, "the notice to be sent")
    assert len(mail_server.mails) == 1


def killed_in_the_middle(start_worker, mail_server, notice, application: str = "config") -> None:
    """A worker dies while the mail server makes it wait; then another one starts."""
    mail_server.slow_after_taking = True
    mail_server.go.clear()
    worker = start_worker(application=application, pool="prefork", VISIBILITY_TIMEOUT="1")
    send_notice.delay(notice.pk)
    wait_until(lambda: mail_server.connections == 1, "the worker to be in the middle of it")
    worker.kill()
    mail_server.go.set()


# region: late
def test_a_task_confirmed_late_survives_its_worker(notice, redis, start_worker, mail_server):
    killed_in_the_middle(start_worker, mail_server, notice)
    assert redis.hlen("unacked") == 1
    wait_until(lambda: redis.zcount("unacked_index", 0, time.time() - 1), "the visibility timeout to pass")
    start_worker(VISIBILITY_TIMEOUT="1")
    wait_until(all_sent, "the notice to be sent")
    # The mail had left before the worker died, and nobody had noted it: at least once, not exactly once.
    assert [mail["Message-ID"] for mail in mail_server.mails] == [f"<notice-{notice.pk}@cairn.example>"] * 2
# endregion


def test_a_task_confirmed_early_is_lost_with_its_worker(notice, redis, start_worker, mail_server):
    killed_in_the_middle(start_worker, mail_server, notice, application="tests.early")
    assert redis.hlen("unacked") == 0
    worker = start_worker(VISIBILITY_TIMEOUT="1")
    tell_followers.delay(0)  # when this one has been done, nothing was before it
    worker.wait_for("tell_followers")
    worker.wait_for("succeeded")
    assert redis.llen("celery") == 0
    assert not all_sent()


def test_a_killed_child_is_noticed_by_its_parent(notice, start_worker, mail_server):
    mail_server.slow_after_taking = True
    mail_server.go.clear()
    worker = start_worker(pool="prefork")
    send_notice.delay(notice.pk)
    wait_until(lambda: mail_server.connections == 1, "the child to be in the middle of it")
    [child] = worker.children()
    os.kill(child, signal.SIGKILL)  # as the kernel does when memory is short
    mail_server.go.set()
    wait_until(all_sent, "the notice to be sent")
    assert "WorkerLostError" in worker.text()


def test_the_schedule_finds_what_was_left(notice, redis, start_worker, mail_server, tmp_path):
    Notice.objects.update(created_at=notice.created_at - timedelta(hours=1))
    start_worker()
    beat = celery("config", "beat", "--schedule", str(tmp_path / "schedule"), log=tmp_path / "beat.log", environment={"SWEEP_SECONDS": "1"})
    try:
        wait_until(all_sent, "the notice to be sent")
    finally:
        beat.terminate()
        beat.wait(30)
    assert len(mail_server.mails) == 1


def test_the_answer_is_kept_for_an_hour_and_then_unknown(photo, redis, ranger, start_worker):
    start_worker()
    job = ranger.post(f"/photos/{photo.pk}/thumbnail/").json()["job"]
    wait_until(lambda: ranger.get(f"/jobs/{job}/").json()["state"] == "SUCCESS", "the thumbnail")
    assert ranger.get(f"/jobs/{job}/").json()["thumbnail"].startswith("thumbnails/ridge")
    key = f"celery-task-meta-{job}"
    assert 3500 < redis.ttl(key) <= 3600
    redis.expire(key, 0)  # the hour is over
    assert ranger.get(f"/jobs/{job}/").json() == {"state": "PENDING", "thumbnail": None}
