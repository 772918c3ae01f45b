import re
import struct
import zlib
from io import BytesIO
from typing import Any

import pytest
from PIL import ExifTags, Image, PngImagePlugin

import uploads
from uploads import Refused, redraw


def file(format: str = "JPEG", size: tuple[int, int] = (60, 40), **options: Any) -> BytesIO:
    output = BytesIO()
    Image.new("RGB", size, "green").save(output, format, **options)
    output.seek(0)
    return output


def from_a_phone() -> BytesIO:
    """With the place where it was taken, the camera's name, and the note that it must be turned."""
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "Camera of a hiker"
    exif[ExifTags.Base.Orientation] = 6
    exif.get_ifd(ExifTags.IFD.GPSInfo).update({
        ExifTags.GPS.GPSLatitudeRef: "N", ExifTags.GPS.GPSLatitude: (54.0, 30.0, 12.0),
        ExifTags.GPS.GPSLongitudeRef: "W", ExifTags.GPS.GPSLongitude: (3.0, 12.0, 36.0),
    })
    return file(exif=exif)


def bomb(width: int, height: int) -> BytesIO:
    """A PNG whose head promises so many pixels, all of them black: rows of zeros pack a thousandfold."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    packed = zlib.compress(bytes((width // 8 + 1) * 1000), 9)
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return BytesIO(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", packed) + chunk(b"IEND", b""))


def test_the_place_is_in_what_a_phone_sends() -> None:
    with Image.open(from_a_phone()) as picture:
        assert picture.getexif().get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] == (54.0, 30.0, 12.0)


def test_and_not_in_what_we_keep() -> None:
    _, content = redraw(from_a_phone())
    with Image.open(BytesIO(content)) as picture:
        assert not picture.getexif() and "exif" not in picture.info
        assert picture.size == (40, 60), "turned upright before the note about it was lost"
    assert b"Camera of a hiker" not in content


def a_comment(format: str) -> dict[str, Any]:
    if format == "PNG":
        info = PngImagePlugin.PngInfo()
        info.add_text("comment", "taken in our garden")
        return {"pnginfo": info}
    return {"comment": b"taken in our garden"}


@pytest.mark.parametrize("format", ["JPEG", "PNG"])
def test_a_comment_in_the_file_is_left_behind(format: str) -> None:
    upload = file(format, **a_comment(format))
    with Image.open(upload) as picture:
        assert "taken in our garden" in str(picture.info["comment"])
        output = BytesIO()
        picture.convert("RGB").save(output, "JPEG")
    assert b"garden" in output.getvalue(), "the shorter way keeps it"
    upload.seek(0)
    assert b"garden" not in redraw(upload)[1]


def test_what_was_transparent_becomes_white() -> None:
    upload = BytesIO()
    Image.new("RGBA", (60, 40), (0, 0, 0, 0)).save(upload, "PNG")
    upload.seek(0)
    with Image.open(BytesIO(redraw(upload)[1])) as picture:
        assert picture.getpixel((30, 20)) == (255, 255, 255)


@pytest.mark.parametrize("format", uploads.FORMATS)
def test_the_name_and_the_format_are_ours(format: str) -> None:
    name, content = redraw(file(format))
    assert re.fullmatch(r"[0-9a-f]{32}\.jpg", name)
    with Image.open(BytesIO(content)) as picture:
        assert picture.format == "JPEG"


def test_a_large_picture_is_made_smaller() -> None:
    with Image.open(BytesIO(redraw(file(size=(3200, 800)))[1])) as picture:
        assert picture.size == (1600, 400)


def test_what_was_appended_to_a_picture_is_left_behind() -> None:
    upload = BytesIO(file().getvalue() + b"<script>alert(1)</script>")
    assert b"<script>" not in redraw(upload)[1]


@pytest.mark.parametrize("side", [8_000, 12_000, 14_000])  # below, between and above Pillow's own two limits
def test_a_decompression_bomb_is_refused_before_it_unpacks(side: int) -> None:
    upload = bomb(side, side)
    assert len(upload.getvalue()) < 10_000, "so small a file"
    with pytest.raises(Refused, match="up to 40 megapixels"):
        redraw(upload)


def test_pillow_alone_only_warns_or_stops_much_later() -> None:
    """Its own limit is a warning from 90 million pixels on, and an error from 180 million on."""
    with pytest.raises(Image.DecompressionBombWarning):
        Image.open(bomb(12_000, 12_000))
    with pytest.raises(Image.DecompressionBombError):
        Image.open(bomb(14_000, 14_000))
    assert Image.MAX_IMAGE_PIXELS and uploads.MAX_PIXELS < Image.MAX_IMAGE_PIXELS


@pytest.mark.parametrize("content", [
    b"", b"hello", b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', b"GIF89a" + bytes(100), b"%PDF-1.7"])
def test_other_files_are_refused(content: bytes) -> None:
    with pytest.raises(Refused, match="not a JPEG, PNG or WebP"):
        redraw(BytesIO(content))


def test_a_damaged_picture_is_refused() -> None:
    with pytest.raises(Refused, match="damaged"):
        redraw(BytesIO(file(size=(600, 400)).getvalue()[:700]))


def test_too_large_a_file_is_refused_before_it_is_read_to_the_end() -> None:
    upload = BytesIO(bytes(20_000_000))
    with pytest.raises(Refused, match="up to 5 MB"):
        redraw(upload)
    assert upload.tell() <= uploads.MAX_BYTES + 1
