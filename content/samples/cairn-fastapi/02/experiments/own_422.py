"""The same endpoint without problems.py: what FastAPI answers by itself."""

from fastapi import FastAPI

from cairn.schemas import ReportIn

app = FastAPI()


@app.post("/api/trails/{trail_id}/reports", status_code=201)
def create_report(trail_id: int, data: ReportIn) -> ReportIn:
    return data
