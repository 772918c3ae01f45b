"""python django_api.py runserver: settings, URLs and views in one file, for a lab."""

import json
import os
import sys

from django.core.management import execute_from_command_line
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, JsonResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

from policy import HEADERS, METHODS, ORIGINS, REPORTS

SECRET_KEY = "only for this lab"
ALLOWED_HOSTS = ["localhost", "127.0.0.1"]
ROOT_URLCONF = "django_api"
# region: policy
INSTALLED_APPS = ["corsheaders"]
MIDDLEWARE = [
    "corsheaders.middleware.CorsMiddleware",  # before all that may answer by itself
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
]
CORS_URLS_REGEX = r"^/api/"
CORS_ALLOWED_ORIGINS = ORIGINS
CORS_ALLOW_METHODS = METHODS
CORS_ALLOW_HEADERS = HEADERS
CORS_ALLOW_CREDENTIALS = True  # the session cookie comes along
CORS_PREFLIGHT_MAX_AGE = 600
# endregion


@csrf_exempt  # the lab has no login; with one, add the front end to CSRF_TRUSTED_ORIGINS and send the token
def reports(request: HttpRequest) -> JsonResponse:
    if request.method == "POST":
        if request.content_type != "application/json":  # a type of forms would come without a preflight
            return JsonResponse("Send JSON.", status=415, safe=False)
        REPORTS.append(json.loads(request.body)["body"])
        return JsonResponse(REPORTS[-1], status=201, safe=False)
    return JsonResponse(REPORTS, safe=False)


def broken(request: HttpRequest) -> JsonResponse:
    raise RuntimeError("a fault of the server")


urlpatterns = [path("api/reports", reports), path("api/broken", broken)]

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "django_api")
if __name__ == "__main__":
    execute_from_command_line(sys.argv)
else:
    application = get_wsgi_application()
