"""Code from older tutorials, on today's versions."""

import warnings
from datetime import UTC, datetime

from flask import Flask
from sqlalchemy import create_engine, text

from cases.sqlalchemy_orm import Trail, session


def django_url() -> None:
    from django.conf.urls import url  # noqa: F401


def django_url_fixed() -> str:
    from django.urls import re_path

    return str(re_path("^trails/$", lambda request: None).pattern)  # or path("trails/", ...), without a regular expression


def django_ugettext() -> None:
    from django.utils.translation import ugettext  # noqa: F401


def django_ugettext_fixed() -> str:
    from django.utils.translation import gettext

    return gettext.__name__


def django_foreign_key_without_on_delete() -> None:
    from django.db import models

    models.ForeignKey("trails.Trail")


def django_foreign_key_without_on_delete_fixed() -> str:
    from django.db import models

    return models.ForeignKey("trails.Trail", on_delete=models.CASCADE).remote_field.on_delete.__name__


def werkzeug_url_quote() -> None:
    from werkzeug.urls import url_quote  # noqa: F401


def werkzeug_url_quote_fixed() -> str:
    from urllib.parse import quote

    return quote("Heron Loop")


def jinja_markup() -> None:
    from jinja2 import Markup  # noqa: F401


def jinja_markup_fixed() -> str:
    from markupsafe import Markup

    return Markup("<b>") + "<i>"


def flask_before_first_request() -> None:
    app = Flask("cairn")

    @app.before_first_request
    def fill() -> None: ...


def flask_before_first_request_fixed() -> str:
    app = Flask("cairn")

    @app.cli.command("fill")  # a command that is run once: flask --app cairn fill
    def fill() -> None:
        print("filled")

    return app.test_cli_runner().invoke(fill).output


def engine_execute() -> None:
    create_engine("sqlite://").execute("SELECT 1")


def engine_execute_fixed() -> int:
    with session() as db:
        return db.connection().scalar(text("SELECT 1"))


def query_get() -> None:
    with warnings.catch_warnings(record=True) as caught, session() as db:
        warnings.simplefilter("always")
        db.query(Trail).get(1)
    raise caught[0].message


def query_get_fixed() -> str:
    with session() as db:
        return db.get(Trail, 1).slug


def utcnow() -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        datetime.utcnow()
    raise caught[0].message


def utcnow_fixed() -> str:
    return str(datetime.now(UTC).tzinfo)


def pydantic_validator() -> None:
    from pydantic import BaseModel, validator

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")

        class Report(BaseModel):
            severity: int

            @validator("severity")
            def small(cls, value: int) -> int:
                return value

    raise caught[0].message


def pydantic_validator_fixed() -> int:
    from pydantic import BaseModel, field_validator

    class Report(BaseModel):
        severity: int

        @field_validator("severity")
        @classmethod
        def small(cls, value: int) -> int:
            return min(value, 5)

    return Report(severity=9).severity


def fastapi_on_event() -> None:
    from fastapi import FastAPI

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")

        @FastAPI().on_event("startup")
        def start() -> None: ...

    raise caught[0].message


def fastapi_on_event_fixed() -> str:
    from contextlib import asynccontextmanager

    from fastapi import FastAPI
    from fastapi.testclient import TestClient

    said: list[str] = []

    @asynccontextmanager
    async def lifespan(app: FastAPI):
        said.append("started")
        yield
        said.append("stopped")

    with TestClient(FastAPI(lifespan=lifespan)):
        pass
    return " and ".join(said)
