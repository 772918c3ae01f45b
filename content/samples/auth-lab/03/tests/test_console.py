"""The model of the browser and a real one agree."""

import json
from pathlib import Path

import pytest
from browser import Fetch
from console import CASES, PAGE

SAYS = json.loads((Path(__file__).resolve().parent.parent / "console.json").read_text())["says"]


def test_every_case_was_tried() -> None:
    assert set(SAYS) == set(CASES)


@pytest.mark.parametrize("name", CASES)
def test_the_model_decides_as_the_browser_did(name: str) -> None:
    method, content_type, status, headers = CASES[name]
    wish = Fetch(PAGE, method, content_type)
    refused = wish.is_asked_first() and wish.why_refused(status, headers)
    assert bool(refused or wish.why_hidden(headers)) == bool(SAYS[name])
