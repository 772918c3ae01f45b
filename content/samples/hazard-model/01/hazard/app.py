# region: shapes
"""Serves the model: loaded once, before the first request; texts checked; the version in each answer.

    uvicorn hazard.app:app

MODEL_VERSION names the model to serve: to go back to an older one, set it and restart.
"""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Annotated, Literal

from fastapi import Depends, FastAPI, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from hazard.model import Model, load

MAX_BODY = 256 * 1024  # bytes
MAX_TEXTS = 100

type Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=10, max_length=2000)]


class Report(BaseModel):
    model_config = ConfigDict(extra="forbid")
    body: Text


class Batch(BaseModel):
    model_config = ConfigDict(extra="forbid")
    bodies: list[Text] = Field(min_length=1, max_length=MAX_TEXTS)


class Answer(BaseModel):
    severity: Literal["low", "medium", "high"]
    confidence: float
    model: str


class Answers(BaseModel):
    results: list[Answer]

# endregion


# region: lifespan
@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Loading takes time and memory: once for each process, and a broken file stops the start, not a visitor."""
    app.state.model = load(Path(os.environ.get("MODEL_FOLDER", "model")), os.environ.get("MODEL_VERSION", "hazard-1"))
    yield

# endregion


# region: limit
class LimitBody:
    """Counts what arrives, since Content-Length may be missing or wrong; refuses before it is read to the end."""

    def __init__(self, app: ASGIApp, most: int) -> None:
        self.app, self.most = app, most

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        messages: list[Message] = []
        size = 0
        while True:
            message = await receive()
            messages.append(message)
            size += len(message.get("body", b""))
            if size > self.most:
                refusal = JSONResponse({"detail": f"At most {self.most} bytes."}, 413, {"Connection": "close"})
                return await refusal(scope, receive, send)
            if not message.get("more_body"):
                break

        async def again() -> Message:
            return messages.pop(0) if messages else await receive()

        await self.app(scope, again, send)

# endregion


# region: endpoints
app = FastAPI(title="Hazard severity", lifespan=lifespan)
app.add_middleware(LimitBody, most=MAX_BODY)


async def get_model(request: Request) -> Model:
    """`async`, for it does not wait: a plain `def` dependency would take a thread, for /health as well."""
    model: Model = request.app.state.model
    return model


type Loaded = Annotated[Model, Depends(get_model)]


@app.post("/predict")
def predict(report: Report, model: Loaded) -> Answer:
    """`def`, not `async def`: computing would stop the event loop, so FastAPI runs this in a thread."""
    return answers(model, [report.body])[0]


@app.post("/predict/batch")
def predict_batch(batch: Batch, model: Loaded) -> Answers:
    return Answers(results=answers(model, batch.bodies))


@app.get("/health")
async def health(model: Loaded) -> dict[str, str]:
    return {"status": "ok", "model": model.version}


def answers(model: Model, bodies: list[str]) -> list[Answer]:
    return [Answer(severity=found.severity, confidence=found.confidence, model=model.version)  # type: ignore[arg-type]
            for found in model.predict(bodies)]
# endregion
