"""Two pages of Cairn in Django, what happens when one fails, and the metrics."""

import structlog
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import path

from observe import metrics, trace

log = structlog.stdlib.get_logger("cairn")


def trail(request: HttpRequest, number: int) -> JsonResponse:
    log.info("trail shown", trail=number)
    return JsonResponse({"trail": number})


def broken(request: HttpRequest) -> JsonResponse:
    raise RuntimeError("the reason, for us and not for visitors")


def show_metrics(request: HttpRequest) -> HttpResponse:
    return HttpResponse(metrics.text(), content_type="text/plain; version=0.0.4")


# region: error
def server_error(request: HttpRequest) -> JsonResponse:
    number = trace.current.get().trace_id
    return JsonResponse({"detail": "Something went wrong here.", "request_id": number}, status=500)
# endregion


urlpatterns = [
    path("trails/<int:number>", trail),
    path("broken", broken),
    path("metrics", show_metrics),
]
handler500 = server_error
