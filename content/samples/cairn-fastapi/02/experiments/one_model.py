"""One model for everything: what comes in, what is kept, what goes out. Do not do this."""

from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()


class Report(BaseModel):
    id: int
    body: str
    state: str = "pending"
    author: str | None = None


@app.post("/api/reports", status_code=201)
def create_report(report: Report) -> Report:
    return report
