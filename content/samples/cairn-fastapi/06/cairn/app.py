"""The application factory: everything that the application is made of, in one place."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from starlette.middleware.trustedhost import TrustedHostMiddleware

from cairn import api, health, pages
from cairn.config import Settings
from cairn.database import Database
from cairn.head import HeadAsGet
from cairn.headers import SecurityHeaders
from cairn.problems import install_problems


def create_app(settings: Settings) -> FastAPI:
    app = FastAPI(title="Cairn", version="0.5.0", debug=settings.debug, lifespan=close_connections)
    app.state.settings = settings
    app.state.database = Database(settings.database_url)

    app.include_router(api.router)
    app.include_router(health.router)
    install_problems(app)

    pages.install(app, settings)  # an extra: without this line Cairn is the API alone

    # region: middleware
    # The last one added is the first to see a request.
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=settings.allowed_hosts, www_redirect=False)
    app.add_middleware(HeadAsGet)
    app.add_middleware(SecurityHeaders, https_only=settings.https_only)
    # endregion
    return app


@asynccontextmanager
async def close_connections(app: FastAPI) -> AsyncIterator[None]:
    yield
    database: Database = app.state.database
    database.engine.dispose()
