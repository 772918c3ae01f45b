"""uvicorn fastapi_api:app"""

from fastapi import Body, FastAPI
from fastapi.middleware.cors import CORSMiddleware

from policy import HEADERS, METHODS, ORIGINS, REPORTS

app = FastAPI()
# region: policy
app.add_middleware(
    CORSMiddleware,
    allow_origins=ORIGINS,
    allow_methods=METHODS,
    allow_headers=HEADERS,
    allow_credentials=True,  # the session cookie comes along
    max_age=600,
)
# endregion


@app.get("/api/reports")
def list_reports() -> list[str]:
    return REPORTS


@app.post("/api/reports", status_code=201)
def add_report(body: str = Body(embed=True)) -> str:
    REPORTS.append(body)
    return REPORTS[-1]


@app.get("/api/broken")
def broken() -> None:
    raise RuntimeError("a fault of the server")
