from html import escape

# region: page
from fastapi import FastAPI
from fastapi.responses import HTMLResponse

app = FastAPI()


@app.get("/", response_class=HTMLResponse)
def home() -> str:
    return "<!doctype html><title>Hello</title><h1>Hello, web!</h1>"
# endregion


# region: greet
@app.get("/hello/{name}", response_class=HTMLResponse)
def greet(name: str) -> str:
    return f"<!doctype html><title>Hello</title><h1>Hello, {escape(name)}!</h1>"
# endregion
