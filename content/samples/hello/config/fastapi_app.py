from typing import Annotated

from fastapi import Depends, FastAPI, Request

from settings import Settings


def create_app(settings: Settings | None = None) -> FastAPI:
    app = FastAPI()
    app.state.settings = settings or Settings()
    app.add_api_route("/", home)
    return app


def get_settings(request: Request) -> Settings:
    return request.app.state.settings


def home(settings: Annotated[Settings, Depends(get_settings)]) -> dict[str, int]:
    return {"reports_per_page": settings.reports_per_page}
