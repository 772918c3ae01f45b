"""Unsafe upload (Flask): a file under the visitor's name, of the visitor's kind, from the site's own address."""

import secrets
from io import BytesIO
from pathlib import Path

from flask import Flask, abort, request, send_from_directory
from PIL import Image, ImageOps
from werkzeug import Response

broken, fixed = Flask("broken"), Flask("fixed")
fixed.config["MAX_CONTENT_LENGTH"] = 2_000_000  # bytes
MOST_PIXELS = 20_000_000  # a small file can unpack to gigabytes
FOLDER = Path("photos").resolve()


# region: broken
@broken.post("/photos")
def save_broken() -> str:
    FOLDER.mkdir(exist_ok=True)
    photo = request.files["photo"]
    photo.save(FOLDER / (photo.filename or ""))  # also ../app.py, also page.html
    return str(photo.filename)
# endregion


@broken.get("/photos/<name>")
def show_broken(name: str) -> Response:
    return send_from_directory(FOLDER, name)


# region: fixed
@fixed.post("/photos")
def save_fixed() -> str:
    FOLDER.mkdir(exist_ok=True)
    name = f"{secrets.token_hex(16)}.jpg"  # our name, our ending
    (FOLDER / name).write_bytes(as_jpeg(request.files["photo"].stream.read()))
    return name


def as_jpeg(content: bytes) -> bytes:
    """The picture drawn anew: whatever else was in the file, scripts or the GPS position, is not in the result."""
    try:
        image = Image.open(BytesIO(content), formats=["JPEG", "PNG", "WEBP"])
        if image.width * image.height > MOST_PIXELS:
            abort(413)
        result = BytesIO()
        upright = ImageOps.exif_transpose(image)  # which side is up stands in what is thrown away
        upright.convert("RGB").save(result, "JPEG", quality=85)
    except Image.DecompressionBombError:  # Pillow has a limit of its own
        abort(413)
    except (OSError, SyntaxError, ValueError):  # what Pillow raises for a file that is no picture
        abort(415)
    return result.getvalue()


@fixed.get("/photos/<name>")
def show_fixed(name: str) -> Response:
    answer = send_from_directory(FOLDER, name, mimetype="image/jpeg")
    answer.headers["X-Content-Type-Options"] = "nosniff"  # the browser does not guess another kind
    return answer
# endregion
