"""The import, against a weather service that runs here and can misbehave."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from weather import fetch, nightly, store
from weather.checks import check
from weather.service import WeatherService

PROJECT = Path(__file__).resolve().parent.parent
NIGHT = date(2026, 11, 22)
GOOD = {"trail_id": 1, "minimum": -2.0, "maximum": 4.5, "rain_mm": 0.0}


class Service(WeatherService):
    """Says what the test wants, and waits while `go` is not set."""

    def __init__(self) -> None:
        super().__init__()
        self.says: dict[int, list[tuple[int, str]]] = {}
        self.go = threading.Event()
        self.go.set()

    def answer(self, trail: int) -> tuple[int, str]:
        self.go.wait(60)
        planned = self.says.get(trail)
        return planned.pop(0) if planned else super().answer(trail)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


@pytest.fixture
def service() -> Iterator[Service]:
    with Service() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield server
        server.go.set()
        server.shutdown()
        thread.join()


@pytest.fixture
def folder(tmp_path: Path, service: Service, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WEATHER_URL", service.url)
    monkeypatch.setenv("RETRY_PAUSE", "0.01")
    return tmp_path


def rows() -> list[tuple[object, ...]]:
    with closing(sqlite3.connect("weather.sqlite3")) as db:
        return db.execute("SELECT trail_id, day, maximum FROM forecasts ORDER BY trail_id, day").fetchall()


WHOLE = [(1, "2026-11-22", 3.5), (2, "2026-11-22", 4.5), (3, "2026-11-22", 5.5)]


def test_a_night(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert nightly.main(["2026-11-22"]) == 0
    assert rows() == WHOLE
    assert capsys.readouterr().out == "2026-11-22: all trails\n"


def test_a_second_run_asks_nothing_and_adds_nothing(folder: Path, service: Service) -> None:
    for _ in range(2):
        assert nightly.main(["2026-11-22"]) == 0
    assert rows() == WHOLE
    assert service.asked == {1: 1, 2: 1, 3: 1}


def test_a_corrected_file_is_loaded_over_the_old_row(folder: Path) -> None:
    nightly.main(["2026-11-22"])
    (folder / "raw/2026-11-22/1.json").write_text(json.dumps(GOOD))
    nightly.main(["2026-11-22"])
    assert rows()[0] == (1, "2026-11-22", 4.5)
    assert len(rows()) == 3


def test_without_a_day_it_is_tonight(folder: Path) -> None:
    assert nightly.main([]) == 0
    assert len(rows()) == 3


def test_a_short_trouble_is_not_noticed(folder: Path, service: Service) -> None:
    service.says = {2: [(503, ""), (429, "")]}
    assert nightly.main(["2026-11-22"]) == 0
    assert service.asked[2] == 3


@pytest.mark.parametrize(("says", "trouble"), [
    ([(500, "")] * 3, "HTTPStatusError: Server error '500 Internal Server Error'"),
    ([(404, "")], "HTTPStatusError: Client error '404 Not Found'"),
    ([(200, "<html>")], "ValidationError: 1 validation error for Forecast"),
    ([(200, json.dumps(GOOD | {"trail_id": 3}))], "ValueError: asked for trail 2, got trail 3"),
])
def test_one_trails_trouble_is_its_own(
    folder: Path, service: Service, capsys: pytest.CaptureFixture[str], says: list[tuple[int, str]], trouble: str
) -> None:
    service.says = {2: says}
    assert nightly.main(["2026-11-22"]) == 1
    assert rows() == [WHOLE[0], WHOLE[2]]
    assert f"trail 2: {trouble}" in capsys.readouterr().err
    assert nightly.main(["2026-11-22"]) == 0, "the next run does what was left"
    assert rows() == WHOLE
    assert service.asked[1] == 1


@pytest.mark.parametrize("change", [{"minimum": 9.0}, {"maximum": 451.0}, {"rain_mm": -1.0}, {"rain_mm": "0.4"}, {"minimum": None}])
def test_what_cannot_be_is_refused(change: dict[str, object]) -> None:
    assert check(1, json.dumps(GOOD)).maximum == 4.5
    with pytest.raises(ValueError):
        check(1, json.dumps(GOOD | change))


def test_all_rows_of_a_night_or_none(folder: Path) -> None:
    forecasts = [check(1, json.dumps(GOOD)), check(99, json.dumps(GOOD | {"trail_id": 99}))]
    with store.connect(folder / "weather.sqlite3") as db, pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        store.load(db, NIGHT, forecasts)
    assert rows() == []


def start() -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-m", "weather.nightly", "2026-11-22"], env=os.environ | {"PYTHONPATH": str(PROJECT)},
                            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def test_killed_in_the_middle_it_goes_on_from_there(folder: Path, service: Service) -> None:
    slow_from_the_second = threading.Event()

    def answer(trail: int) -> tuple[int, str]:
        if trail == 2 and not slow_from_the_second.is_set():
            service.go.wait(60)
        return WeatherService.answer(service, trail)

    service.go.clear()
    service.answer = answer  # type: ignore[method-assign]
    run = start()
    try:
        end = time.monotonic() + 60
        while not service.asked[2] and time.monotonic() < end:
            time.sleep(0.02)
        assert nightly.main(["2026-11-22"]) == 2, "a second run does not come between"
    finally:
        run.send_signal(signal.SIGKILL)
        run.wait(60)
    assert rows() == []
    slow_from_the_second.set()
    service.go.set()
    assert nightly.main(["2026-11-22"]) == 0
    assert rows() == WHOLE
    assert service.asked[1] == 1


def test_nobody_answers(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("WEATHER_URL", "http://127.0.0.1:1")
    assert nightly.main(["2026-11-22"]) == 1
    assert "ConnectError" in capsys.readouterr().err
    assert fetch.TRIES == 3
