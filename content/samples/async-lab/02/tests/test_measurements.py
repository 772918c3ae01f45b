import json
import re
from pathlib import Path
from typing import Any

import draw
import measure
from cases import CASES

CASES_MEASURED: dict[str, Any] = json.loads(measure.FILE.read_text(encoding="utf-8"))["cases"]


def test_the_picture_is_up_to_date() -> None:
    drawing = draw.from_file()
    assert (Path(__file__).parents[1] / draw.NAME).read_text(encoding="utf-8") in (drawing, draw.with_colors(drawing)), "run: python draw.py"
    if draw.GUIDE.is_dir():
        assert (draw.GUIDE / draw.NAME).read_text(encoding="utf-8") == drawing, "run: python draw.py"


def test_the_picture_can_be_read_on_a_phone() -> None:
    drawing = draw.from_file()
    assert drawing.startswith('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 420 ')
    assert set(" ".join(re.findall(r'class="([^"]*)"', drawing)).split()) <= {
        "d-good", "d-bad", "d-box-accent", "d-line", "d-strong", "d-small", "d-mid", "d-end"}


def test_what_was_measured() -> None:
    assert list(CASES_MEASURED) == list(CASES)
    seconds = {name: case["seconds"] for name, case in CASES_MEASURED.items()}
    for slow in ("flask-sync", "flask-async", "django-async-wsgi", "django-blocking", "fastapi-blocking"):
        assert seconds[slow] > 20 * 0.25
    for fast in ("django-sync-asgi", "django-async", "fastapi-def", "fastapi-async"):
        assert seconds[fast] < 1
    assert 3 * 0.25 < seconds["flask-threads"] < 2, "twenty requests, eight threads: three rounds"
    health = {name: case["health"] for name, case in CASES_MEASURED.items()}
    assert health["fastapi-blocking"] > 1 and health["fastapi-async"] < 0.25 and health["fastapi-def"] < 0.25
