"""Two ways to the browser: server-sent events and a WebSocket.

    uvicorn live.main:app --timeout-graceful-shutdown 2

Without that option, a server that is asked to stop waits until the last browser has closed its page.
"""

import asyncio
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from fastapi import Depends, FastAPI, Header, HTTPException, WebSocket
from fastapi.requests import HTTPConnection
from fastapi.responses import FileResponse
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from fastapi.sse import EventSourceResponse, ServerSentEvent
from fastapi.staticfiles import StaticFiles
from redis.asyncio import Redis

from live.config import Settings
from live.feed import Feed
from live.reports import NewReport, Report, Reports

HERE = Path(__file__).parent


# region: lifespan
@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    settings = Settings()
    redis = Redis.from_url(settings.redis_url, socket_connect_timeout=2, health_check_interval=30)
    app.state.settings = settings
    app.state.feed = Feed(redis, Reports(settings.database), settings.waiting)
    listening = asyncio.create_task(app.state.feed.listen())
    yield
    listening.cancel()
    await redis.aclose()
# endregion


app = FastAPI(title="Cairn live", lifespan=lifespan)
app.mount("/static", StaticFiles(directory=HERE / "static"))


def get_feed(connection: HTTPConnection) -> Feed:
    feed: Feed = connection.app.state.feed
    return feed


FeedDep = Annotated[Feed, Depends(get_feed)]


def may_publish(connection: HTTPConnection, sent: Annotated[HTTPAuthorizationCredentials, Depends(HTTPBearer())]) -> None:
    token = connection.app.state.settings.publish_token.get_secret_value()
    if not secrets.compare_digest(sent.credentials.encode(), token.encode()):
        raise HTTPException(403, "Wrong token.")


@app.get("/", include_in_schema=False)
def page() -> FileResponse:
    return FileResponse(HERE / "static" / "live.html", headers={"Content-Security-Policy": "default-src 'self'"})


@app.get("/reports")
def newest(feed: FeedDep) -> list[Report]:
    return feed.reports.newest()


# region: publish
@app.post("/reports", status_code=201, dependencies=[Depends(may_publish)])
async def publish(new: NewReport, feed: FeedDep) -> Report:
    report = await asyncio.to_thread(feed.reports.add, new)
    await feed.publish(report)  # stored first: who is told can also find it
    return report
# endregion


# region: events
@app.get("/reports/events", response_class=EventSourceResponse)
async def events(
    feed: FeedDep, after: int | None = None, last_event_id: Annotated[int | None, Header()] = None
) -> AsyncIterator[ServerSentEvent]:
    """`after` is the newest report that the page shows; on reconnecting the browser says Last-Event-ID by itself."""
    with feed.subscribe() as queue:
        yield ServerSentEvent(retry=2000, comment="connected")
        async for report in feed.news(queue, after if last_event_id is None else last_event_id):
            yield ServerSentEvent(event="report", id=str(report.id), data=report)
# endregion


# region: websocket
@app.websocket("/reports/ws")
async def websocket(socket: WebSocket, feed: FeedDep, after: int | None = None) -> None:
    if not from_own_page(socket):
        await socket.close()  # before accept(): the browser gets 403
        return
    await socket.accept()
    sending = asyncio.create_task(send_news(socket, feed, after))
    try:
        async for _ in socket.iter_text():
            pass  # readers have nothing to say here; the loop ends when they go
    finally:
        sending.cancel()


async def send_news(socket: WebSocket, feed: Feed, after: int | None) -> None:
    with feed.subscribe() as queue:
        async for report in feed.news(queue, after):
            await socket.send_text(report.model_dump_json())
    await socket.close(1013, "try again")  # there is no Last-Event-ID here: the page has to remember `after` itself
# endregion


# region: origin
def from_own_page(socket: WebSocket) -> bool:
    """CORS does not guard WebSockets: any page on the web may open one, with this site's cookies."""
    origin = socket.headers.get("origin")
    return origin is None or urlsplit(origin).netloc == socket.headers.get("host")
# endregion


@app.get("/health")
def health(feed: FeedDep) -> dict[str, int]:
    return {"readers": len(feed.readers)}
