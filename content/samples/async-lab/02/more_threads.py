"""FastAPI with eighty threads for its `def` endpoints instead of forty."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from anyio import to_thread
from fastapi import FastAPI


# region: lifespan
@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    to_thread.current_default_thread_limiter().total_tokens = 80
    yield


app = FastAPI(lifespan=lifespan)
# endregion


@app.get("/threads")
async def threads() -> dict[str, float]:
    return {"threads": to_thread.current_default_thread_limiter().total_tokens}
