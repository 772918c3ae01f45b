from flask import Flask

from cairn.models import Trail

app = Flask(__name__)
names: list[str] = []


@app.get("/")
def first() -> str:
    return Trail("Kestrel Ridge").name
