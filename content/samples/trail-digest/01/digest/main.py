# region: app
"""A digest of a trail's last 30 days, streamed while a model writes it.

    uvicorn digest.main:app
"""

import asyncio
import logging
import time
from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager
from pathlib import Path
from typing import Annotated

import httpx2
from fastapi import Depends, FastAPI, HTTPException, Request
from fastapi.responses import FileResponse
from fastapi.sse import EventSourceResponse, ServerSentEvent
from fastapi.staticfiles import StaticFiles

from digest.config import Settings
from digest.guard import checked
from digest.limits import lines, within
from digest.prompt import prompt_for
from digest.providers import Provider, ProviderError, make_provider
from digest.reports import TRAILS, Trail

STATIC = Path(__file__).parent / "static"
logging.basicConfig(level=logging.INFO)  # Uvicorn sets up its own loggers only
logger = logging.getLogger(__name__)


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    settings = Settings()
    # The limits of `within` count; this one closes what a lost connection left behind.
    async with httpx2.AsyncClient(timeout=settings.all_within, follow_redirects=False) as client:
        app.state.settings = settings
        app.state.provider = make_provider(settings, client)
        app.state.places = asyncio.Semaphore(settings.at_once)
        yield


app = FastAPI(title="Trail digest", lifespan=lifespan)
app.mount("/static", StaticFiles(directory=STATIC))
# endregion


# region: dependencies
def existing_trail(trail_id: int) -> Trail:
    if trail_id not in TRAILS:
        raise HTTPException(404, f"There is no trail {trail_id}.")
    return TRAILS[trail_id]


async def place(request: Request) -> AsyncIterator[None]:
    """One of the places for digests being written, until this one has been sent or its reader has gone."""
    places: asyncio.Semaphore = request.app.state.places
    if places.locked():
        raise HTTPException(503, "Too many digests are being written.", headers={"Retry-After": "10"})
    async with places:
        yield


def get_settings(request: Request) -> Settings:
    settings: Settings = request.app.state.settings
    return settings


def get_provider(request: Request) -> Provider:
    provider: Provider = request.app.state.provider
    return provider
# endregion


# region: page
@app.get("/", include_in_schema=False)
def page() -> FileResponse:
    return FileResponse(STATIC / "digest.html", headers={"Content-Security-Policy": "default-src 'self'"})
# endregion


# region: digest
# POST: it costs something, so no crawler, no prefetch and no reconnecting EventSource may repeat it unasked.
@app.post("/trails/{trail_id}/digest", response_class=EventSourceResponse, dependencies=[Depends(place)])
async def digest(
    trail: Annotated[Trail, Depends(existing_trail)],
    settings: Annotated[Settings, Depends(get_settings)],
    provider: Annotated[Provider, Depends(get_provider)],
) -> AsyncIterator[ServerSentEvent]:
    reports = trail.recent()
    known = {report.id for report in reports}
    # What hikers must know comes from the database, before and whatever the model says.
    yield ServerSentEvent(event="trail", data={"name": trail.name, "status": trail.status, "reports": sorted(known)})
    sent = dropped = 0
    outcome, start = "reader left", time.monotonic()
    try:
        if reports:
            pieces = within(provider.stream(prompt_for(trail, reports)),
                            settings.first_word_within, settings.next_word_within, settings.all_within)
            async with aclosing(pieces), aclosing(lines(pieces)) as whole:
                async for line in whole:
                    if text := checked(line, known):
                        yield ServerSentEvent(event="line", data=text)
                        sent += 1
                    else:
                        dropped += 1
        outcome = "done"
        yield ServerSentEvent(event="done", data={"lines": sent})
    except (ProviderError, TimeoutError) as error:
        # The status 200 is long gone: the stream itself has to say that it is not complete.
        outcome = f"failed: {type(error).__name__} {error}".rstrip()
        yield ServerSentEvent(event="failed", data={"detail": "The digest could not be finished.", "lines": sent})
    finally:
        # Numbers, no texts: logs are read by more people than reports.
        logger.info("digest trail=%d reports=%d lines=%d dropped=%d seconds=%.1f outcome=%s",
                    trail.id, len(reports), sent, dropped, time.monotonic() - start, outcome)
# endregion
