"""Django's tasks (here the backport for Django 5.2), with the backend that it ships: it does the work before the answer.

    python with_django_tasks.py runserver

What is gained is the interface: with a backend such as django-tasks-db or django-tasks-rq the same lines go to a worker.
"""

import sys

from django.conf import settings
from django.core.management import execute_from_command_line
from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.http import require_POST
from django_tasks import task

from job import send_notice

settings.configure(
    DEBUG=True,
    ROOT_URLCONF=__name__,
    SECRET_KEY="for development only",
    INSTALLED_APPS=["django_tasks"],
    TASKS={"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}},
)


# region: notify
@task()
def send(notice_id: int) -> None:
    send_notice(notice_id)


@require_POST
def notify(request: HttpRequest, notice_id: int) -> HttpResponse:
    send.enqueue(notice_id)
    return HttpResponse("taken", status=202)
# endregion


urlpatterns = [path("notices/<int:notice_id>", notify)]

if __name__ == "__main__":
    execute_from_command_line(sys.argv)
