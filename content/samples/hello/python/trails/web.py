from collections.abc import Iterator
from html import escape

from flask import Flask, Response

from .logs import logged
from .store import UnknownTrail, find_trail, read_trails

app = Flask(__name__)


@app.get("/trails/<int:trail_id>")
@logged
def trail_detail(trail_id: int) -> str:
    trail = find_trail(trail_id)
    return f"<h1>{escape(trail.name)}</h1><p>{trail.length_km} km</p>"


@app.get("/trails.txt")
@logged
def download() -> Response:
    def lines() -> Iterator[str]:
        for trail in read_trails():
            yield f"{trail.name}: {trail.length_km} km\n"

    return Response(lines(), mimetype="text/plain")


@app.errorhandler(UnknownTrail)
def unknown_trail(error: UnknownTrail) -> tuple[str, int]:
    return f"<h1>{escape(str(error))}</h1>", 404
