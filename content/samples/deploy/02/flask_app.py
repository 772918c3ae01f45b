from pathlib import Path

from flask import Flask, abort, request, send_from_directory
from flask.typing import ResponseReturnValue

from uploads import Refused, redraw


def create_app(folder: Path = Path("media")) -> Flask:
    app = Flask(__name__)
    app.config["MAX_CONTENT_LENGTH"] = 6 * 1024 * 1024  # of the whole request: 413 beyond it
    media = folder.resolve()
    media.mkdir(exist_ok=True)

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

    # region: serve
    @app.get("/photos/<name>")
    def show_photo(name: str) -> ResponseReturnValue:
        # Your site asks here first: who may see this one?
        return send_from_directory(media, name, mimetype="image/jpeg")
    # endregion

    return app
