import json
import re
from collections.abc import Iterator

import pytest

import measure
from app import app


def test_each_answer_says_where_its_time_went() -> None:
    answer = app.test_client().get("/trails/")
    spent = measure.parts(answer.headers.getlist("Server-Timing"))
    assert list(spent) == ["database", "weather", "page", "total"]
    assert spent["weather"] >= 20 and spent["total"] >= spent["database"] + spent["weather"] + spent["page"] - 0.5
    assert answer.json and answer.json["trails"] == 2001000


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with measure.serving("--workers 1 --threads 4") as url:
        yield url


def test_the_parts_are_measured(url: str) -> None:
    assert measure.breakdown(url)["weather"] >= 20


def test_the_load_is_measured(url: str) -> None:
    result = measure.load(url, 0.5)
    assert result["requests_per_second"] > 0 and result["p95_ms"] >= result["median_ms"] >= 20


def test_four_threads_wait_at_the_same_time(url: str) -> None:
    """One worker without threads can answer at most 50 requests of 20 ms a second, whatever the machine."""
    with measure.serving("--workers 1") as one:
        assert measure.load(one, 1)["requests_per_second"] <= 50


@pytest.mark.parametrize("name", measure.drawings())
def test_the_pictures_are_up_to_date(name: str) -> None:
    drawing = measure.drawings()[name]
    assert (measure.HERE / name).read_text(encoding="utf-8") in (drawing, measure.with_colors(drawing)), "run: python measure.py"
    if measure.GUIDE.is_dir():
        assert (measure.GUIDE / name).read_text(encoding="utf-8") == drawing, "run: python measure.py"
    assert drawing.startswith('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 420 ')
    assert set(" ".join(re.findall(r'class="([^"]*)"', drawing)).split()) <= {
        "d-box-accent", "d-box", "d-good", "d-bad", "d-text", "d-strong", "d-small", "d-end"}


def test_what_was_measured() -> None:
    results = json.loads(measure.FILE.read_text(encoding="utf-8"))["results"]
    rate = {name: result["requests_per_second"] for name, result in results.items()}
    assert rate["1 worker"] < 50 and rate["2 workers"] > 1.5 * rate["1 worker"]
    assert rate["1 worker, 4 threads"] > 1.5 * rate["1 worker"], "while one waits, another computes"
