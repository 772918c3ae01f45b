from html import escape

# region: page
import sys

from django.conf import settings
from django.core.management import execute_from_command_line
from django.http import HttpRequest, HttpResponse
from django.urls import path

settings.configure(DEBUG=True, ROOT_URLCONF=__name__, SECRET_KEY="for development only")


def home(request: HttpRequest) -> HttpResponse:
    return HttpResponse("<!doctype html><title>Hello</title><h1>Hello, web!</h1>")


urlpatterns = [path("", home)]
# endregion


# region: greet
def greet(request: HttpRequest, name: str) -> HttpResponse:
    return HttpResponse(f"<!doctype html><title>Hello</title><h1>Hello, {escape(name)}!</h1>")


urlpatterns += [path("hello/<name>", greet)]
# endregion

# region: run
if __name__ == "__main__":
    execute_from_command_line(sys.argv)
# endregion
