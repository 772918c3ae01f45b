import sys

from django.conf import settings
from django.core.management import execute_from_command_line
from django.http import JsonResponse
from django.urls import path

from settings import Settings

# region: settings
values = Settings()

settings.configure(  # in a project, these are lines of config/settings.py
    SECRET_KEY=values.secret_key.get_secret_value(),
    DEBUG=values.debug,
    ALLOWED_HOSTS=values.allowed_hosts,
    ROOT_URLCONF=__name__,
    REPORTS_PER_PAGE=values.reports_per_page,
)


def home(request):
    return JsonResponse({"reports_per_page": settings.REPORTS_PER_PAGE})
# endregion


urlpatterns = [path("", home)]

if __name__ == "__main__":
    execute_from_command_line(sys.argv)
