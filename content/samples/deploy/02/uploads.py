"""What a visitor uploads as a photo is a stranger's file. Only pixels get through, drawn into a new file of ours.

The same for every framework: give `redraw` the open file, and keep what it returns under the name that it returns.
"""

import secrets
from io import BytesIO
from typing import IO

from PIL import Image, ImageOps

FORMATS = ["JPEG", "PNG", "WEBP"]  # and no SVG: that is a document, and may hold scripts
MAX_BYTES = 5 * 1024 * 1024
MAX_PIXELS = 40_000_000
LONGEST_SIDE = 1600
TOO_MANY_PIXELS = "A photo may have up to 40 megapixels."


class Refused(Exception):
    """What to tell the visitor."""


def redraw(upload: IO[bytes]) -> tuple[str, bytes]:
    """A new name and a new JPEG."""
    content = upload.read(MAX_BYTES + 1)  # never all of it: nobody has said how long it is
    if len(content) > MAX_BYTES:
        raise Refused("A photo may have up to 5 MB.")
    try:
        picture = Image.open(BytesIO(content), formats=FORMATS)  # reads the head of the file only
    except OSError as error:
        raise Refused("This is not a JPEG, PNG or WebP.") from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:  # Pillow's own limits, and no OSError
        raise Refused(TOO_MANY_PIXELS) from error
    if picture.width * picture.height > MAX_PIXELS:  # a few kilobytes can unpack to gigabytes
        raise Refused(TOO_MANY_PIXELS)
    try:
        upright = ImageOps.exif_transpose(picture)  # phones store the turn beside the picture
        upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
        colors = upright.convert("RGBA")
        sheet = Image.new("RGB", upright.size, "white")  # a new one: convert() and save() would take a comment along
        sheet.paste(colors, mask=colors)  # JPEG knows no transparency
        output = BytesIO()
        sheet.save(output, "JPEG", quality=85)
    except (OSError, SyntaxError, ValueError) as error:  # what decoders raise for a broken file
        raise Refused("This picture is damaged.") from error
    return f"{secrets.token_hex(16)}.jpg", output.getvalue()
