import sys

from django.conf import settings
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import connection
from django.dispatch import receiver
from django.http import HttpResponse
from django.template import engines
from django.urls import path

from server import call_wsgi, say

settings.configure(
    ALLOWED_HOSTS=["localhost"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    MIDDLEWARE=[f"{__name__}.Trace"],
    ROOT_URLCONF=__name__,
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}],
)


# region: middleware
class Trace:
    def __init__(self, get_response):
        self.get_response = get_response  # what comes after me
        say("middleware", "is made, once")

    def __call__(self, request):
        say("middleware", f"in; the route is {request.resolver_match}")
        response = self.get_response(request)
        say("middleware", f"out, with {response.status_code}")
        return response

    def process_view(self, request, view, args, kwargs):
        say("routing", f"has found {view.__name__} with {kwargs}")
# endregion


# region: view
def trail(request, number):
    say("view", f"starts; in a transaction: {connection.in_atomic_block}")
    connection.ensure_connection()
    page = engines["django"].from_string("<h1>Trail {{ number }}</h1>{{ drawn }}")
    html = page.render({"number": number, "drawn": lambda: say("template", "is rendered") or ""}, request)
    say("view", "returns")
    return HttpResponse(html)
# endregion


urlpatterns = [path("trails/<int:number>/", trail)]


@receiver(request_started)
def started(**kwargs):
    say("signal", "request_started")


@receiver(request_finished)
def finished(**kwargs):
    say("signal", "request_finished; the database connection may close")


if __name__ == "__main__":
    application = get_wsgi_application()
    for address in sys.argv[1:] or ["/trails/2/"]:
        call_wsgi(application, address)
