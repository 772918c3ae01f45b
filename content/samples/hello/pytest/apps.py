"""The same address with three frameworks. The reports are fixed; in Cairn they come from the database."""

from datetime import date

import django
from django.conf import settings
from django.http import HttpRequest, JsonResponse
from django.urls import path
from fastapi import FastAPI
from flask import Flask

from advice import Report, advice

REPORTS = [Report("ice", 4, date(2026, 11, 20))]
TODAY = date(2026, 11, 22)

flask_app = Flask(__name__)
fastapi_app = FastAPI()


@flask_app.get("/advice")
def flask_advice() -> dict[str, str]:
    return {"advice": advice(REPORTS, TODAY)}


@fastapi_app.get("/advice")
def fastapi_advice() -> dict[str, str]:
    return {"advice": advice(REPORTS, TODAY)}


def django_advice(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"advice": advice(REPORTS, TODAY)})


urlpatterns = [path("advice", django_advice)]
settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["testserver"], SECRET_KEY="for-tests")
django.setup()
