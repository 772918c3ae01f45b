import hashlib
import os
import secrets
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated, Any, Literal

from fastapi import Depends, FastAPI, HTTPException, Request, Response
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel, StringConstraints

from hazards import store
from hazards.serving import Serving

type Kind = Literal["fallen_tree", "washed_out", "missing_sign", "other"]


class Report(BaseModel):
    """Whatever else is sent, such as who wrote it, is not read."""

    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]


class Prediction(BaseModel):
    id: int
    kind: Kind
    confidence: float
    version: str
    reason: str | None


class Correction(BaseModel):
    kind: Kind


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    store.prepare()
    app.state.serving = Serving()
    yield
    app.state.serving.stop()


app = FastAPI(title="Hazard kinds", lifespan=lifespan)
Bearer = Annotated[HTTPAuthorizationCredentials | None, Depends(HTTPBearer(auto_error=False))]


def serving_of(request: Request) -> Serving:
    serving: Serving = request.app.state.serving
    return serving


def ranger(bearer: Bearer) -> None:
    known = os.environ["RANGER_TOKEN_SHA256"]
    sent = hashlib.sha256(bearer.credentials.encode()).hexdigest() if bearer else ""
    if not secrets.compare_digest(known, sent):
        raise HTTPException(401, "This is for rangers.", {"WWW-Authenticate": "Bearer"})


Serves = Annotated[Serving, Depends(serving_of)]


@app.post("/predict")
def predict(report: Report, serving: Serves) -> Prediction:
    if serving.model is None:
        raise HTTPException(503, "No model is loaded.")
    number, answer = serving.answer(serving.model, report.text)
    return Prediction(id=number, kind=answer.kind, confidence=answer.confidence,  # type: ignore[arg-type]
                      version=answer.version, reason=answer.reason)


@app.post("/predictions/{id}/correction", dependencies=[Depends(ranger)])
def correct(id: int, correction: Correction) -> Correction:
    if not 0 < id < 2**63 or not store.correct(id, correction.kind):
        raise HTTPException(404, "There is no such prediction.")
    return correction


@app.get("/comparison", dependencies=[Depends(ranger)])
def comparison(serving: Serves) -> dict[str, Any]:
    first = serving.model.version if serving.model else ""
    second = serving.candidate.version if serving.candidate else ""
    rows = store.answers_to_corrected(first, second)
    return {"reports": len(rows), "models": [
        summary(first, [(row["right_kind"], row["first_kind"], row["first_ms"]) for row in rows]),
        summary(second, [(row["right_kind"], row["second_kind"], row["second_ms"]) for row in rows])]}


def summary(version: str, answers: list[tuple[str, str | None, float]]) -> dict[str, Any]:
    reports = Counter(right for right, _, _ in answers)
    hits = Counter(right for right, kind, _ in answers if kind == right)
    return {"version": version, "right": hits.total(), "slowest_ms": max((ms for _, _, ms in answers), default=0.0),
            "kinds": {kind: {"reports": reports[kind], "right": hits[kind]} for kind in reports}}


@app.get("/health/ready")
def ready(serving: Serves, response: Response) -> dict[str, str | None]:
    if serving.model is None:
        response.status_code = 503
    return {"version": serving.model.version if serving.model else None}
