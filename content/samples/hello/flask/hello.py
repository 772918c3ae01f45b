# region: escape
from html import escape
# endregion

# region: page
from flask import Flask

app = Flask(__name__)


@app.get("/")
def home() -> str:
    return "<!doctype html><title>Hello</title><h1>Hello, web!</h1>"
# endregion


# region: greet
@app.get("/hello/<name>")
def greet(name: str) -> str:
    return f"<!doctype html><title>Hello</title><h1>Hello, {escape(name)}!</h1>"
# endregion
