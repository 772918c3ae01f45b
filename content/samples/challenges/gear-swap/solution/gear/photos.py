"""A stranger's file: decoded, drawn anew as a JPEG, and only then kept."""

from io import BytesIO

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from PIL import Image, ImageOps

MAX_BYTES = 5 * 1024 * 1024
MAX_PIXELS = 40_000_000  # a small file can unpack to gigabytes
LONGEST_SIDE = 1600


def redraw(upload):
    if upload.size > MAX_BYTES:
        raise ValidationError("A photo may have up to 5 MB.")
    try:
        picture = Image.open(upload, formats=["JPEG", "PNG", "WEBP"])
        fits = picture.width * picture.height <= MAX_PIXELS
        if fits:
            picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
            picture = ImageOps.exif_transpose(picture).convert("RGB")
    except Exception as error:  # Pillow's decoders raise many kinds for a broken file
        raise ValidationError("This is no picture: use JPEG, PNG or WebP.") from error
    if not fits:
        raise ValidationError("A photo may have up to 40 megapixels.")
    sheet, output = Image.new("RGB", picture.size), BytesIO()
    sheet.paste(picture)  # on a new sheet: only what is seen, without place, camera and comments
    sheet.save(output, "JPEG", quality=85)
    return ContentFile(output.getvalue(), name="photo.jpg")
