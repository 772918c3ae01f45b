"""Integration tests: a request goes in at the front, and nothing leaves the process."""

from django.test import Client
from fastapi.testclient import TestClient

from apps import fastapi_app, flask_app


# region: django
def test_advice_with_django() -> None:
    response = Client().get("/advice")
    assert response.status_code == 200
    assert response.json() == {"advice": "take care"}
# endregion


# region: flask
def test_advice_with_flask() -> None:
    response = flask_app.test_client().get("/advice")
    assert response.status_code == 200
    assert response.get_json() == {"advice": "take care"}
# endregion


# region: fastapi
def test_advice_with_fastapi() -> None:
    with TestClient(fastapi_app) as client:
        response = client.get("/advice")
    assert response.status_code == 200
    assert response.json() == {"advice": "take care"}
# endregion
