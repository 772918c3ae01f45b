"""What arrives as a photo is a stranger's file: it is decoded, drawn anew and only then kept."""

from io import BytesIO

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from PIL import Image, ImageOps

FORMATS = ["JPEG", "PNG", "WEBP"]
MAX_BYTES = 5 * 1024 * 1024
MAX_PIXELS = 40_000_000  # a small file can unpack to gigabytes
LONGEST_SIDE = 1600


def redraw(upload) -> ContentFile:
    """Returns the picture as a JPEG of sensible size, without what else was in the file (place, camera, scripts)."""
    if upload.size > MAX_BYTES:
        raise ValidationError("A photo may have up to 5 MB.")
    try:
        picture = Image.open(upload, formats=FORMATS)
        if picture.width * picture.height > MAX_PIXELS:
            raise ValidationError("A photo may have up to 40 megapixels.")
        picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
        picture = ImageOps.exif_transpose(picture)  # phones store the turn, not the turned picture
        picture = on_white(picture)
    except ValidationError:
        raise
    except Exception as error:  # Pillow's decoders raise many kinds for a broken file
        raise ValidationError("This is not a photo that Cairn can read: use JPEG, PNG or WebP.") from error
    output = BytesIO()
    picture.save(output, "JPEG", quality=85)
    return ContentFile(output.getvalue(), name="photo.jpg")


def on_white(picture: Image.Image) -> Image.Image:
    """On a new sheet: JPEG knows no transparency, and a mere conversion keeps the comment in a file."""
    sheet = Image.new("RGB", picture.size, "white")
    if picture.has_transparency_data:
        picture = picture.convert("RGBA")
        sheet.paste(picture, mask=picture)
    else:
        sheet.paste(picture.convert("RGB"))
    return sheet
