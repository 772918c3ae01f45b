"""Errors, as visitors see them."""

from flask import Flask
from flask.testing import FlaskClient

from cairn.extensions import db


def test_an_error_tells_visitors_nothing(app: Flask, client: FlaskClient) -> None:
    with app.app_context():
        db.drop_all()
    app.config["PROPAGATE_EXCEPTIONS"] = False  # as in production, although this is a test
    answer = client.get("/trails/")
    assert answer.status_code == 500
    assert "<h1>Something broke</h1>" in answer.text
    assert "no such table" not in answer.text


def test_a_wrong_method_is_told_the_right_one(client: FlaskClient) -> None:
    answer = client.post("/trails/")
    assert answer.status_code == 405
    assert "GET" in answer.headers["Allow"]
