"""FastAPI and Pydantic."""

import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib import import_module

from fastapi import Depends, FastAPI, Form, HTTPException
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import JSONResponse
from fastapi.security import OAuth2PasswordBearer
from fastapi.testclient import TestClient
from pydantic import BaseModel, EmailStr, Field, create_model
from pydantic_settings import BaseSettings


class ReportIn(BaseModel):
    severity: int
    body: str = ""


class TrailOut(BaseModel):
    name: str


class TrailRow:
    """What an ORM gives: attributes, not keys."""

    name = "Heron Loop"


def reports() -> TestClient:
    app = FastAPI()

    @app.post("/reports")
    def create(report: ReportIn) -> ReportIn:
        return report

    return TestClient(app)


def field_missing() -> str:
    return reports().post("/reports", json={"body": "Ice"}).text


def field_missing_fixed() -> dict:
    return reports().post("/reports", json={"body": "Ice", "severity": 2}).json()


def body_is_broken_json() -> str:
    return reports().post("/reports", content="{'severity': 2}", headers={"Content-Type": "application/json"}).text


def body_is_broken_json_fixed() -> dict:
    return reports().post("/reports", content='{"severity": 2}', headers={"Content-Type": "application/json"}).json()


def body_is_a_form() -> str:
    return reports().post("/reports", data={"severity": 2}).text


def body_is_a_form_fixed() -> dict:
    return reports().post("/reports", json={"severity": 2}).json()


def wrong_type() -> str:
    return reports().post("/reports", json={"severity": "bad"}).text


def wrong_type_fixed() -> dict:
    return reports().post("/reports", json={"severity": 3}).json()


def parameter_taken_from_the_query() -> str:
    app = FastAPI()

    @app.post("/reports")
    def create(body: str) -> str:  # a plain type: FastAPI looks for it after the question mark
        return body

    return TestClient(app).post("/reports", json={"body": "Ice"}).text


def parameter_taken_from_the_query_fixed() -> dict:
    return reports().post("/reports", json={"body": "Ice", "severity": 1}).json()


def fixed_path_after_a_parameter() -> str:
    app = FastAPI()
    app.get("/trails/{trail_id}")(read_trail)
    app.get("/trails/newest")(newest_trail)
    return TestClient(app).get("/trails/newest").text


def fixed_path_after_a_parameter_fixed() -> str:
    app = FastAPI()
    app.get("/trails/newest")(newest_trail)
    app.get("/trails/{trail_id}")(read_trail)
    return TestClient(app).get("/trails/newest").json()


def read_trail(trail_id: int) -> int:
    return trail_id


def newest_trail() -> str:
    return "Heron Loop"


def response_does_not_fit() -> None:
    app = FastAPI()

    @app.get("/trail")
    def trail() -> TrailOut:
        return {"nam": "Heron Loop"}

    TestClient(app).get("/trail")


def response_does_not_fit_fixed() -> dict:
    app = FastAPI()

    @app.get("/trail")
    def trail() -> TrailOut:
        return TrailOut(name="Heron Loop")

    return TestClient(app).get("/trail").json()


def return_type_is_no_model() -> None:
    app = FastAPI()

    @app.get("/trail")
    def trail() -> TrailRow:
        return TrailRow()


def return_type_is_no_model_fixed() -> dict:
    app = FastAPI()

    @app.get("/trail", response_model=TrailOut)  # reads the attributes of what is returned
    def trail():
        return TrailRow()

    return TestClient(app).get("/trail").json()


def body_with_status_204() -> None:
    FastAPI().delete("/reports/1", status_code=204)(read_trail)


def body_with_status_204_fixed() -> int:
    app = FastAPI()

    @app.delete("/reports/1", status_code=204)
    def delete() -> None: ...

    return TestClient(app).delete("/reports/1").status_code


def datetime_in_jsonresponse() -> None:
    JSONResponse({"observed_at": datetime(2026, 11, 22, tzinfo=UTC)})


def datetime_in_jsonresponse_fixed() -> dict:
    app = FastAPI()

    @app.get("/reports/1")
    def report() -> dict[str, datetime]:
        return {"observed_at": datetime(2026, 11, 22, tzinfo=UTC)}  # returned, not wrapped: FastAPI encodes it

    return TestClient(app).get("/reports/1").json()


def forgotten_await() -> None:
    async def load() -> TrailRow:
        return TrailRow()

    app = FastAPI()

    @app.get("/trail")
    async def trail() -> str:
        row = load()
        try:
            return row.name
        finally:
            row.close()

    TestClient(app).get("/trail")


def forgotten_await_fixed() -> str:
    async def load() -> TrailRow:
        return TrailRow()

    app = FastAPI()

    @app.get("/trail")
    async def trail() -> str:
        return (await load()).name

    return TestClient(app).get("/trail").json()


def exception_returned_not_raised() -> None:
    app = FastAPI()

    @app.get("/trail")
    def trail() -> TrailOut:
        return HTTPException(404)

    TestClient(app).get("/trail")


def exception_returned_not_raised_fixed() -> dict:
    app = FastAPI()

    @app.get("/trail")
    def trail() -> TrailOut:
        raise HTTPException(404)

    return TestClient(app).get("/trail").json()


def no_token() -> str:
    return protected().get("/me").text


def no_token_fixed() -> str:
    return protected().get("/me", headers={"Authorization": "Bearer abc"}).json()


def protected() -> TestClient:
    app = FastAPI()
    bearer = OAuth2PasswordBearer("token")

    @app.get("/me")
    async def me(token: str = Depends(bearer)) -> str:
        return token

    return TestClient(app)


@contextmanager
def without(*modules: str) -> Iterator[None]:
    """As if these had not been installed."""
    hidden = {name: module for name, module in sys.modules.items() if name.split(".")[0] in modules}
    for name in {*hidden, *modules}:
        sys.modules[name] = None
    try:
        yield
    finally:
        for name in modules:
            del sys.modules[name]
        sys.modules.update(hidden)


def form_without_multipart() -> None:
    with without("python_multipart", "multipart"):
        add_form()


def form_without_multipart_fixed() -> str:
    return TestClient(add_form()).post("/login", data={"name": "hiker"}).json()


def add_form() -> FastAPI:
    app = FastAPI()

    @app.post("/login")
    def login(name: str = Form()) -> str:
        return name

    return app


def test_client_without_httpx() -> None:
    old = sys.modules.pop("starlette.testclient")
    try:
        with without("httpx", "httpx2"):
            import_module("starlette.testclient")
    finally:
        sys.modules["starlette.testclient"] = old


def test_client_without_httpx_fixed() -> str:
    return import_module("starlette.testclient").TestClient.__name__


def email_without_validator() -> None:
    with without("email_validator"):
        create_model("Hiker", email=EmailStr)


def email_without_validator_fixed() -> str:
    return create_model("Hiker", email=EmailStr)(email="hiker@example.com").email


def settings_moved() -> None:
    import pydantic

    pydantic.BaseSettings


def settings_moved_fixed() -> str:
    from pydantic_settings import BaseSettings

    return BaseSettings.__name__


class Settings(BaseSettings):
    cairn_database_url: str


def setting_missing() -> None:
    Settings()


def setting_missing_fixed() -> str:
    return Settings(cairn_database_url="sqlite://").cairn_database_url  # in yours: from the environment


def regex_was_renamed() -> None:
    Field(regex="^[a-z]+$")


def regex_was_renamed_fixed() -> str:
    return create_model("Trail", slug=(str, Field(pattern="^[a-z]+$")))(slug="heron").slug


def field_without_annotation() -> None:
    class Report(BaseModel):
        severity = 1


def field_without_annotation_fixed() -> int:
    class Report(BaseModel):
        severity: int = 1

    return Report().severity


def model_not_fully_defined() -> None:
    class Region(BaseModel):
        trails: "list[TrailIn]"

    Region(trails=[])


def model_not_fully_defined_fixed() -> list:
    class Region(BaseModel):
        trails: "list[TrailIn]"

    class TrailIn(BaseModel):
        name: str

    Region.model_rebuild(_types_namespace={"TrailIn": TrailIn})
    return Region(trails=[]).trails


def orm_object_without_from_attributes() -> None:
    TrailOut.model_validate(TrailRow())


def orm_object_without_from_attributes_fixed() -> str:
    return TrailOut.model_validate(TrailRow(), from_attributes=True).name


def orm_mode_was_renamed() -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")

        class Trail(BaseModel):
            model_config = {"orm_mode": True}

    raise caught[0].message


def orm_mode_was_renamed_fixed() -> str:
    class Trail(BaseModel):
        model_config = {"from_attributes": True}
        name: str

    return Trail.model_validate(TrailRow()).name


def dict_was_renamed() -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        TrailOut(name="Heron Loop").dict()
    raise caught[0].message


def dict_was_renamed_fixed() -> dict:
    return TrailOut(name="Heron Loop").model_dump()


def preflight_refused() -> str:
    return preflight("https://front.example").text


def preflight_refused_fixed() -> str:
    return preflight("https://app.example").headers["access-control-allow-origin"]


def preflight(origin: str):
    app = FastAPI()
    app.add_middleware(CORSMiddleware, allow_origins=["https://app.example"], allow_methods=["POST"])
    asked = {"Origin": origin, "Access-Control-Request-Method": "POST"}
    return TestClient(app).options("/reports", headers=asked)
