from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import ExifTags, Image

from trails import photos
from trails.models import Photo, Report

from .test_reports import GOOD, NEW


def file_with_photo(client, picture):
    response = client.post(NEW, GOOD | {"photo": picture})
    assert response.status_code == 302, response.context["form"].errors
    return Photo.objects.get()


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP"])
def test_a_picture_of_each_kind_becomes_a_jpeg_with_a_name_of_our_own(browser, hiker, picture, format):
    photo = file_with_photo(browser(hiker), picture(format))
    assert photo.image.name.startswith("reports/") and "holiday" not in photo.image.name
    assert (photo.width, photo.height) == (60, 40)
    with Image.open(photo.image.path) as image:
        assert image.format == "JPEG"


def test_what_the_camera_wrote_into_the_file_is_gone_and_the_picture_upright(picture):
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6  # turned by 90 degrees
    exif[ExifTags.Base.Make] = "Camera of a hiker"
    redrawn = photos.redraw(picture("JPEG", exif=exif, comment=b"Taken at home"))
    assert b"Camera of a hiker" not in redrawn.read()
    with Image.open(redrawn) as image:
        assert image.size == (40, 60) and not image.getexif() and "comment" not in image.info


def test_large_pictures_are_made_smaller_and_transparent_ones_get_a_ground(picture):
    with Image.open(photos.redraw(picture(size=(3200, 800)))) as image:
        assert image.size == (1600, 400)
    with Image.open(photos.redraw(picture(mode="RGBA", color=(0, 0, 0, 0)))) as image:
        assert image.getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize("content", [b"plain text", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"\x89PNG\r\n\x1a\n"])
def test_a_file_that_is_no_picture_is_refused_beside_the_field(browser, hiker, content):
    before = Report.objects.count()
    response = browser(hiker).post(NEW, GOOD | {"photo": SimpleUploadedFile("photo.png", content, "image/png")})
    assert "not a photo that Cairn can read" in response.context["form"].errors["photo"][0]
    assert 'id="id_photo_error"' in response.text and Report.objects.count() == before


def test_a_truncated_picture_and_other_formats_are_refused(picture):
    half = picture(size=(300, 300)).read()[:300]
    for upload in SimpleUploadedFile("half.png", half), picture("GIF"), picture("TIFF"):
        with pytest.raises(ValidationError, match="not a photo"):
            photos.redraw(upload)


def test_too_many_bytes_and_too_many_pixels_are_refused(picture):
    with pytest.raises(ValidationError, match="5 MB"):
        photos.redraw(SimpleUploadedFile("large.jpg", b"x" * (photos.MAX_BYTES + 1)))
    bomb = picture(size=(8000, 6000), mode="1", color=0)
    assert bomb.size < 10_000
    with pytest.raises(ValidationError, match="40 megapixels"):
        photos.redraw(bomb)


# region: seen
def test_a_photo_is_seen_by_those_who_see_its_report(client, hiker, hiker2, ranger, admin_user, picture):
    photo = Photo.objects.create(report_id=9, image=photos.redraw(picture()))  # trail 4, by hiker, pending

    def status(user=None):
        client.logout()
        if user:
            client.force_login(user)
        response = client.get(f"/photos/{photo.pk}/")
        response.getvalue()  # reading a file to its end closes it
        return response.status_code

    assert [status(user) for user in (None, hiker2, hiker, ranger, admin_user)] == [404, 404, 200, 200, 200]
    Report.objects.filter(pk=9).update(state="approved")
    assert [status(), status(hiker2)] == [200, 200]
# endregion


def test_a_photo_is_sent_as_a_jpeg_and_shown_on_the_trails_page(client, picture):
    photo = Photo.objects.create(report_id=1, image=photos.redraw(picture()))
    response = client.get(f"/photos/{photo.pk}/")
    assert response.headers["Content-Type"] == "image/jpeg"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    with Image.open(BytesIO(response.getvalue())) as image:
        assert image.size == (60, 40)
    page = client.get("/trails/2/").text
    assert f'src="/photos/{photo.pk}/" width="60" height="40"' in page and "Photo with this report: Fallen tree" in page


def test_a_photo_whose_file_is_lost_is_not_found(client, picture):
    photo = Photo.objects.create(report_id=1, image=photos.redraw(picture()))
    photo.image.storage.delete(photo.image.name)
    assert client.get(f"/photos/{photo.pk}/").status_code == 404


def test_a_new_photo_takes_the_place_of_the_old_one(
    browser, hiker, picture, tmp_path, django_capture_on_commit_callbacks
):
    old = Photo.objects.create(report_id=9, image=photos.redraw(picture()))
    with django_capture_on_commit_callbacks(execute=True):
        browser(hiker).post("/reports/9/edit/", GOOD | {"photo": picture(size=(10, 10))})
    new = Photo.objects.get()
    assert new != old and new.width == 10
    assert [path.name for path in tmp_path.glob("reports/*")] == [new.image.name.removeprefix("reports/")]


def test_the_file_goes_with_its_row(picture, django_capture_on_commit_callbacks):
    photo = Photo.objects.create(report_id=1, image=photos.redraw(picture()))
    with django_capture_on_commit_callbacks(execute=True):
        photo.delete()
    assert not photo.image.storage.exists(photo.image.name)
