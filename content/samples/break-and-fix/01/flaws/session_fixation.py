"""Session fixation (Django): the session keeps its id at login, so whoever planted the id is logged in as well."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt


def visit(request: HttpRequest) -> HttpResponse:
    request.session["visits"] = request.session.get("visits", 0) + 1
    return HttpResponse("Welcome, stranger.")


@csrf_exempt
def login_broken(request: HttpRequest) -> HttpResponse:
    request.session["user"] = "hiker"
    return HttpResponse("Logged in.")


@csrf_exempt
def login_fixed(request: HttpRequest) -> HttpResponse:
    request.session.cycle_key()  # a new id, the old one is void; django.contrib.auth.login() does this for you
    request.session["user"] = "hiker"
    return HttpResponse("Logged in.")


def me(request: HttpRequest) -> HttpResponse:
    return HttpResponse(request.session.get("user", "nobody"))
