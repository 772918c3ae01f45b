"""The pictures are what the measurements give, and the measurements say what the guide says."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

import draw
import measure
from clock import Span

MEASURED: dict[str, Any] = json.loads(measure.FILE.read_text(encoding="utf-8"))
HERE = Path(__file__).parents[1]


@pytest.mark.parametrize("name", draw.drawings())
def test_the_pictures_are_up_to_date(name: str) -> None:
    drawing = draw.drawings()[name]
    assert (HERE / name).read_text(encoding="utf-8") in (drawing, draw.with_colors(drawing)), "run: python draw.py"
    if draw.GUIDE.is_dir():
        assert (draw.GUIDE / name).read_text(encoding="utf-8") == drawing, "run: python draw.py"


@pytest.mark.parametrize("name", draw.drawings())
def test_the_pictures_can_be_read_on_a_phone(name: str) -> None:
    drawing = draw.drawings()[name]
    assert drawing.startswith('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 420 ')
    assert set(" ".join(re.findall(r'class="([^"]*)"', drawing)).split()) <= {
        "d-box-accent", "d-line", "d-line-accent", "d-strong", "d-small", "d-mid", "d-end"}
    assert all(0 <= float(x) <= 420 for x in re.findall(r'\bx\d?="([^"]+)"', drawing))


def test_what_was_measured() -> None:
    waiting, computing = MEASURED["waiting"], MEASURED["computing"]
    assert all(len(result["spans"]) == 20 for result in waiting.values())
    assert waiting["one_after_another"]["seconds"] > 10 * waiting["threads"]["seconds"]
    assert waiting["one_after_another"]["seconds"] > 10 * waiting["event_loop"]["seconds"]
    assert computing["threads"]["seconds"] > 0.8 * computing["one_after_another"]["seconds"], "threads gain nothing"
    assert computing["processes"]["seconds"] < 0.8 * computing["one_after_another"]["seconds"]
    pause = {name: max(after - before for before, after in zip(beats, beats[1:])) for name, beats in MEASURED["heartbeats"].items()}
    assert pause["blocking"] > 0.5 and pause["in_a_thread"] < 0.1


def test_a_way_is_measured_from_its_start() -> None:
    result = measure.relative([Span(1, 10.1, 10.3, "4/4"), Span(2, 10.3, 10.55, "4/4")], began=10.0)
    assert result["spans"][0] == {"job": 1, "start": 0.1, "end": 0.3, "worker": 1}
    assert (result["seconds"], result["workers"]) == (0.55, 1)


def test_the_file_has_one_call_a_line() -> None:
    text = measure.in_lines(json.dumps({"spans": [{"job": 1, "start": 0.0, "end": 0.1, "worker": 1}], "beats": [0.1, 0.2]}, indent=2))
    assert '    {"job": 1, "start": 0.0, "end": 0.1, "worker": 1}\n' in text and "[0.1, 0.2]" in text
