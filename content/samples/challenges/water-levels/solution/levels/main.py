from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse

from levels import rangers, readings

app = FastAPI(title="Water levels", version="1.0.0")
app.include_router(readings.router)
app.include_router(rangers.router)


@app.exception_handler(RequestValidationError)
def invalid(request: Request, error: RequestValidationError) -> JSONResponse:
    """As /docs describes it, without what was sent: that may be NaN, which JSON cannot say."""
    detail = [{"loc": list(found["loc"]), "msg": found["msg"], "type": found["type"]} for found in error.errors()]
    return JSONResponse({"detail": detail}, status_code=422)
