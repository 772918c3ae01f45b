from fastapi import FastAPI

app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)


@app.get("/trails/")
def trails() -> str:
    return "Heron Loop"
