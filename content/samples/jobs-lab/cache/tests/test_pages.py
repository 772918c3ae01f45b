"""Hot pages: what is kept, for whom, and for how long."""

import pytest
from django.test import Client

from trails.caching import forget_trails
from trails.models import Trail

pytestmark = pytest.mark.usefixtures("redis", "trail")


@pytest.fixture
def hiker(django_user_model):
    client = Client()
    client.force_login(django_user_model.objects.create(username="hiker"))
    return client


def test_the_second_visit_asks_the_database_nothing(client, django_assert_num_queries):
    with django_assert_num_queries(1):
        client.get("/trails/")
    with django_assert_num_queries(0):
        assert b"Kestrel Ridge: open" in client.get("/trails/").content


def test_a_change_without_invalidation_is_not_seen(client):
    client.get("/trails/")
    Trail.objects.update(status="closed")
    assert b"Kestrel Ridge: open" in client.get("/trails/").content


def test_after_a_commit_the_new_rows_are_seen(client, django_capture_on_commit_callbacks):
    client.get("/trails/")
    with django_capture_on_commit_callbacks(execute=True):
        Trail.objects.update(status="closed")
        forget_trails()
        assert b"Kestrel Ridge: open" in client.get("/trails/").content, "the commit is still to come"
    assert b"Kestrel Ridge: closed" in client.get("/trails/").content


# region: leak
def test_the_leak_a_strangers_name_in_the_page(client, hiker):
    assert b"Hello, hiker!" in hiker.get("/leak/trails/").content
    assert b"Hello, hiker!" in client.get("/leak/trails/").content
# endregion


def test_no_leak_when_the_page_says_that_it_varies(client, hiker):
    assert b"Hello, hiker!" in hiker.get("/own/trails/").content
    assert b"Hello" not in client.get("/own/trails/").content


def test_no_leak_when_only_the_rows_are_kept(client, hiker):
    page = hiker.get("/trails/")
    assert b"Hello, hiker!" in page.content
    assert b"Hello" not in client.get("/trails/").content
    assert (page["Cache-Control"], page["Vary"]) == ("private, no-cache", "Cookie")


def test_what_has_not_changed_is_not_sent_again(client, django_capture_on_commit_callbacks):
    first = client.get("/api/trails/")
    assert first["Cache-Control"] == "public, max-age=30"
    again = client.get("/api/trails/", headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    with django_capture_on_commit_callbacks(execute=True):
        Trail.objects.update(status="closed")
        forget_trails()
    assert client.get("/api/trails/", headers={"If-None-Match": first["ETag"]}).json()["items"][0]["status"] == "closed"
