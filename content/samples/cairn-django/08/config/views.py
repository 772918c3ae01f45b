from django.db import Error, connection
from django.http import JsonResponse
from django.views import defaults
from django.views.decorators.http import require_safe

from api.problems import problem


@require_safe
def health(request):
    """Answers a load balancer: is the application up, and does it reach its database?"""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Error:
        return JsonResponse({"status": "unavailable"}, status=503)
    return JsonResponse({"status": "ok"})


def bad_request(request, exception):
    if is_api(request):
        return problem(400, "The request is not valid.")
    return defaults.bad_request(request, exception)


def server_error(request):
    if is_api(request):
        return problem(500, "Something went wrong here; the error has been recorded.")
    return defaults.server_error(request)


def is_api(request) -> bool:
    return request.path.startswith("/api/")
