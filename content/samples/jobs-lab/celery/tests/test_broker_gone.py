"""Redis is away: what the web request sees, and for how long it waits."""

import socket
import time
from collections.abc import Callable

import pytest
from django.conf import settings

from config.celery import app
from redis_server import RedisIsMissing, redis_server
from tests.servers import wait_until
from tests.settings import REDIS_PORT
from trails.models import Notice, Report
from trails.tasks import make_thumbnail

pytestmark = pytest.mark.django_db(transaction=True)


def seconds(call: Callable[[], object]) -> float:
    start = time.monotonic()
    call()
    return time.monotonic() - start


@pytest.fixture
def silence():
    """Something takes the connections and never answers, as behind a broken network."""
    with socket.create_server(("127.0.0.1", REDIS_PORT)) as server:
        yield server


def test_the_approval_holds_and_the_notices_wait_in_the_database(ranger, report, caplog):
    took = seconds(lambda: ranger.post(f"/moderation/{report.pk}/approve/"))
    assert took < 10
    assert Report.objects.get().state == "approved"
    assert Notice.objects.unsent().count() == 1
    assert "Error calling" in caplog.text and "Connection refused" in caplog.text


def test_what_nothing_remembers_is_answered_with_503(ranger, photo):
    assert ranger.post(f"/photos/{photo.pk}/thumbnail/").status_code == 503


def test_a_silent_broker_holds_the_request_for_seconds_only(ranger, report, photo, silence):
    assert seconds(lambda: ranger.post(f"/moderation/{report.pk}/approve/")) < 20
    assert ranger.post(f"/photos/{photo.pk}/thumbnail/").status_code == 503


def test_it_recovers_by_itself(ranger, photo):
    assert ranger.post(f"/photos/{photo.pk}/thumbnail/").status_code == 503
    try:
        with redis_server(REDIS_PORT):
            assert ranger.post(f"/photos/{photo.pk}/thumbnail/").status_code == 202
    except RedisIsMissing as error:
        pytest.skip(f"not run: {error}")
