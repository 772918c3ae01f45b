"""Views, right ones and wrong ones."""

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token


def detail(request: HttpRequest, slug: str) -> HttpResponse:
    return HttpResponse(slug)


def keyword(request: HttpRequest, name: str) -> HttpResponse:  # the URL calls it slug
    return HttpResponse(name)


def nothing(request: HttpRequest) -> None:
    HttpResponse("made, and not returned")


def form(request: HttpRequest) -> HttpResponse:
    return HttpResponse(get_token(request))  # in a template: {% csrf_token %}


def reports(request: HttpRequest) -> HttpResponse:
    return HttpResponse(request.POST["title"])
