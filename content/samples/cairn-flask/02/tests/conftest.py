import pytest
from flask import Flask
from flask.testing import FlaskClient

from cairn import create_app
from cairn.config import Settings


@pytest.fixture
def app() -> Flask:
    app = create_app(Settings(secret_key="for-tests"))
    app.testing = True
    return app


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()
