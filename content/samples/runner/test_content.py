"""What articles take over from samples is what the samples hold."""

import re
import tomllib
from pathlib import Path

import pytest

from runner.steps import SAMPLES

CONTENT = SAMPLES.parent
STYLE = re.compile(r"\n *<style>.*?</style>", re.DOTALL)  # the colors that a lab gives the reader's own copy
PICTURES = sorted(SAMPLES.glob("*/*/*.svg"))


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: str(picture.relative_to(SAMPLES)))
def test_a_picture_that_a_lab_draws_is_the_one_that_an_article_shows(picture: Path) -> None:
    shown = [other for other in CONTENT.glob(f"*/{picture.name}") if other.parent != SAMPLES]
    assert [other.read_text(encoding="utf-8") for other in shown] == [STYLE.sub("", picture.read_text(encoding="utf-8"))]


def test_common_errors_names_cases_that_exist_and_quotes_their_messages() -> None:
    index = tomllib.loads((SAMPLES / "errors/01/errors.toml").read_text(encoding="utf-8"))
    cases = {f"{module}.{name}": entry for module, entries in index.items() for name, entry in entries.items()}
    sections = re.split(r"^### ", (CONTENT / "reference/common-errors.md").read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    assert len(sections) >= 60
    for section in sections:
        raised_by = "".join(re.findall(r"^Raised by .*$", section, flags=re.MULTILINE))
        names = re.findall(r"`([a-z_0-9]+\.[a-z_0-9]+)`", raised_by)
        assert names, section[:60]
        for name in names:
            first = cases[name]["message"].strip().splitlines()[0].strip().replace("&#39;", "'")
            assert first in section, name
