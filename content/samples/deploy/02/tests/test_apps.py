"""The same in an application, and as the article tries it in a terminal."""

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from PIL import Image

import fastapi_app
import flask_app

HERE = Path(__file__).resolve().parents[1]


def photo() -> BytesIO:
    output = BytesIO()
    Image.new("RGB", (60, 40), "green").save(output, "PNG")
    output.seek(0)
    return output


def test_flask(tmp_path: Path) -> None:
    client = flask_app.create_app(tmp_path).test_client()
    answer = client.post("/photos/", data={"photo": (photo(), "../../evil.png")})
    assert answer.status_code == 201 and [file.name for file in tmp_path.iterdir()] == [answer.json["name"]]
    assert client.post("/photos/", data={"photo": (BytesIO(b"<svg/>"), "photo.jpg")}).status_code == 422
    shown = client.get(f"/photos/{answer.json['name']}")
    assert (shown.status_code, shown.content_type, shown.data[:2]) == (200, "image/jpeg", b"\xff\xd8")
    shown.close()
    for name in ("nothing.jpg", "..", "%2e%2e%2fflask_app.py"):
        assert client.get(f"/photos/{name}").status_code == 404
    assert client.post("/photos/").status_code == 422
    assert client.post("/photos/", data=bytes(7_000_000), content_type="multipart/form-data; boundary=x").status_code == 413


def test_fastapi(tmp_path: Path) -> None:
    client = TestClient(fastapi_app.create_app(tmp_path))
    answer = client.post("/photos/", files={"photo": ("../../evil.png", photo())})
    assert answer.status_code == 201 and [file.name for file in tmp_path.iterdir()] == [answer.json()["name"]]
    shown = client.get(f"/photos/{answer.json()['name']}")
    assert (shown.status_code, shown.headers["content-type"], shown.content[:2]) == (200, "image/jpeg", b"\xff\xd8")
    for name in ("nothing.jpg", "%2e%2e", "%2e%2e%2ffastapi_app.py"):
        assert client.get(f"/photos/{name}").status_code == 404
    refused = client.post("/photos/", files={"photo": ("photo.jpg", BytesIO(b"<svg/>"))})
    assert (refused.status_code, refused.json()["detail"]) == (422, "This is not a JPEG, PNG or WebP.")


def run(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([sys.executable, "-W", "error", str(HERE / arguments[0]), *arguments[1:]], cwd=folder, capture_output=True, text=True)


def test_in_a_terminal(tmp_path: Path) -> None:
    assert run(tmp_path, "phone.py").returncode == 0
    assert "54.0" in run(tmp_path, "look.py", "phone.jpg").stdout
    kept = run(tmp_path, "keep.py", "phone.jpg").stdout.strip()
    assert run(tmp_path, "look.py", kept).stdout == "size:   1067 1600\ncamera: None\nplace:  []\n"


@pytest.mark.parametrize("content", ['<svg xmlns="http://www.w3.org/2000/svg"/>', "<html>"])
def test_a_name_proves_nothing(content: str, tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_text(content)
    done = run(tmp_path, "keep.py", "photo.jpg")
    assert done.returncode == 1 and done.stderr == "Refused: This is not a JPEG, PNG or WebP.\n"
