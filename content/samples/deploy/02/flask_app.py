from pathlib import Path

from flask import Flask, abort, request
from flask.typing import ResponseReturnValue

from uploads import Refused, redraw


def create_app(media: Path) -> Flask:
    app = Flask(__name__)
    app.config["MAX_CONTENT_LENGTH"] = 6 * 1024 * 1024  # of the whole request: 413 beyond it

    # region: upload
    @app.post("/photos/")
    def add_photo() -> ResponseReturnValue:
        if "photo" not in request.files:
            abort(422, "Choose a photo.")
        try:
            name, content = redraw(request.files["photo"].stream)
        except Refused as reason:
            abort(422, str(reason))
        (media / name).write_bytes(content)
        return {"name": name}, 201
    # endregion

    return app
