"""Each way for itself, without a server."""

import sqlite3
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

import compare
import job
from redis_server import RedisIsMissing


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def sent() -> str:
    return job.OUTBOX.read_text() if job.OUTBOX.exists() else ""


def test_background_tasks() -> None:
    import with_background_tasks

    assert TestClient(with_background_tasks.app).post("/notices/1").status_code == 202
    assert sent() == "notice 1\n"  # the test client waits for background tasks


def test_an_error_in_the_background_comes_after_the_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    import with_background_tasks

    def fail(notice_id: int) -> None:
        raise OSError("mail server gone")

    monkeypatch.setattr(with_background_tasks, "send_notice", fail)
    assert TestClient(with_background_tasks.app, raise_server_exceptions=False).post("/notices/1").status_code == 202
    assert sent() == ""  # nobody tries again


def test_django_tasks_with_its_own_backend_does_it_at_once() -> None:
    import django
    import with_django_tasks
    from django.test import Client

    django.setup()
    assert Client(headers={"host": "localhost"}).post("/notices/1").status_code == 202
    assert sent() == "notice 1\n"
    assert with_django_tasks.send.enqueue(2).is_finished


def test_rq_is_given_the_function_and_three_more_tries(monkeypatch: pytest.MonkeyPatch) -> None:
    import with_rq

    jobs = []
    monkeypatch.setattr(with_rq.queue, "enqueue", lambda *job, retry: jobs.append((*job, retry.max)))
    assert with_rq.app.test_client().post("/notices/1").status_code == 202
    assert jobs == [(job.send_notice, 1, 3)]


def test_celery_as_a_function() -> None:
    import with_celery

    with_celery.send(1)
    assert sent() == "notice 1\n"


def test_celery_is_given_the_id(monkeypatch: pytest.MonkeyPatch) -> None:
    import with_celery

    ids: list[int] = []
    monkeypatch.setattr(with_celery.send, "delay", ids.append)
    assert TestClient(with_celery.app).post("/notices/1").status_code == 202
    assert (ids, sent()) == ([1], "")


def test_a_table_and_a_command_that_can_be_run_again(folder: Path) -> None:
    import with_cron

    client = TestClient(with_cron.app)
    for _ in range(2):
        assert client.post("/notices/1").status_code == 202
    with_cron.send_what_waits()
    with_cron.send_what_waits()
    assert sent() == "notice 1\n"
    with sqlite3.connect("notices.sqlite3") as db:
        assert db.execute("SELECT id, sent FROM notices").fetchall() == [(1, 1)]
    db.close()


def test_what_becomes_of_a_mail_when_the_server_is_killed(capsys: pytest.CaptureFixture[str]) -> None:
    try:
        compare.main()
    except RedisIsMissing as error:
        pytest.skip(f"not run: {error}")
    assert capsys.readouterr().out == """\
way              the answer comes      server killed, started again
BackgroundTasks  before the mail       mail lost
django-tasks     after the mail        mail lost
RQ               before the mail       mail sent
Celery           before the mail       mail sent
table and cron   before the mail       mail sent
"""
