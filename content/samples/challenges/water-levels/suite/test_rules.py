import json
import re
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone
from threading import Barrier
from typing import Any

import pytest

from sensors import Service, Station, ago, now, reading, readings, taken


@pytest.mark.part("rule 1")
def test_the_same_batch_again(station: Station) -> None:
    batch = readings(3, ago(10))
    assert station.take(batch) == (3, 0, [])
    before = station.page(ago(20), now())
    assert station.take(batch) == (0, 3, []), "the second time all three are known, and the answer is 200 again"
    assert station.page(ago(20), now()) == before


@pytest.mark.part("rule 1")
def test_the_same_reading_twice_in_a_batch(station: Station) -> None:
    time = ago(10)
    new, known, refused = station.take([reading(time), reading(time)])
    assert (new, refused) == (1, []), f"one is new; here {new} are"
    assert station.times(ago(20), now()) == [time]


@pytest.mark.part("rule 1")
def test_the_same_moment_with_another_offset(station: Station) -> None:
    time = ago(10)
    station.take([reading(time)])
    assert station.take([reading(time.astimezone(timezone(timedelta(hours=2))))])[:2] == (0, 1)
    assert station.times(ago(20), now()) == [time]


@pytest.mark.part("rule 1")
def test_new_ones_among_known_ones(station: Station) -> None:
    start = ago(10)
    station.take(readings(3, start))
    assert station.take(readings(5, start)) == (2, 3, [])


BAD: list[Any] = [
    {"time": "2026", "level": 50}, {"level": 50}, {"time": None, "level": 50}, None, "a text", 7, [],
    reading("0001-01-01T00:00:00+14:00"), reading("9999-12-31T23:59:59-14:00"),
    reading(ago(5), None), reading(ago(5), "high"), reading(ago(5), {"cm": 5})]


# region: one-bad
@pytest.mark.part("rule 2")
@pytest.mark.parametrize("bad", BAD, ids=lambda bad: json.dumps(bad)[:40])
def test_one_bad_reading_costs_no_other(station: Station, bad: Any) -> None:
    new, known, refused = station.take([reading(ago(3)), bad, reading(ago(1))])
    assert (new, known) == (2, 0), f"two are good; here {new} are new and {known} known"
    assert [refusal["index"] for refusal in refused] == [1], f"the one at place 1 is refused; here {refused}"
    assert refused[0]["reason"], "a technician wants to know why"
# endregion


@pytest.mark.part("rule 2")
@pytest.mark.parametrize("number", ["NaN", "Infinity", "1e999"])
def test_what_is_no_number_costs_no_other(station: Station, number: str) -> None:
    text = json.dumps({"readings": [reading(ago(3)), reading(ago(2), "HERE"), reading(ago(1))]}).replace('"HERE"', number)
    answer = station.service.send("POST", f"/{station.id}/readings", station.key, content=text,
                                  headers={"Content-Type": "application/json"})
    if answer.status_code in {400, 422} and number != "1e999":
        return  # NaN and Infinity are no JSON: the whole text may be refused
    new, _, refused = taken(answer)
    assert (new, len(refused)) == (2, 1)


@pytest.mark.part("rule 2")
def test_499_good_ones(station: Station) -> None:
    batch = readings(500, ago(600))
    batch[250] = reading(ago(5), 9999)
    new, known, refused = station.take(batch)
    assert (new, known, [refusal["index"] for refusal in refused]) == (499, 0, [250])


@pytest.mark.part("rule 3")
@pytest.mark.parametrize("level", [-500.5, 2000.5, 9999, -1e300])
def test_levels_that_cannot_be(station: Station, level: float) -> None:
    new, _, refused = station.take([reading(ago(2)), reading(ago(1), level)])
    assert (new, [refusal["index"] for refusal in refused]) == (1, [1]), f"a level of {level} cm"
    assert "level" in refused[0]["reason"], f"the reason names the field: {refused[0]['reason']}"


@pytest.mark.part("rule 3")
@pytest.mark.parametrize("level", [-500, 0, 2000])
def test_levels_that_can_be(station: Station, level: float) -> None:
    assert station.take([reading(ago(1), level)]) == (1, 0, [])


@pytest.mark.part("rule 3")
@pytest.mark.parametrize("minutes", [-11, -60 * 24 * 400, 60 * 24 * 30 + 5, 60 * 24 * 9500],
                         ids=["in eleven minutes", "next year", "more than thirty days ago", "the year 2000"])
def test_times_that_cannot_be(station: Station, minutes: float) -> None:
    new, _, refused = station.take([reading(ago(minutes)), reading(ago(1))])
    assert (new, [refusal["index"] for refusal in refused]) == (1, [0]), f"a time {minutes} minutes ago"
    assert "time" in refused[0]["reason"], f"the reason names the field: {refused[0]['reason']}"


@pytest.mark.part("rule 3")
@pytest.mark.parametrize("minutes", [-8, 60, 60 * 24 * 29], ids=["+8 min", "-1 h", "-29 days"])
def test_times_that_can_be(station: Station, minutes: float) -> None:
    assert station.take([reading(ago(minutes))]) == (1, 0, [])


@pytest.mark.part("rule 4")
@pytest.mark.parametrize("kind", ["no offset", "a day", "a number", "a number as text"])
def test_a_time_without_an_offset_is_refused(station: Station, kind: str) -> None:
    time = ago(5)
    sent: dict[str, Any] = {"no offset": time.replace(tzinfo=None).isoformat(), "a day": time.date().isoformat(),
                            "a number": int(time.timestamp()), "a number as text": str(int(time.timestamp()))}
    new, known, refused = station.take([reading(ago(1)) | {"time": sent[kind]}])
    assert (new, known, len(refused)) == (0, 0, 1), f"{sent[kind]!r} says no offset, and one was guessed"


@pytest.mark.part("rule 4")
@pytest.mark.parametrize("hours", [2, -7, 5.75, 0])
def test_a_time_is_found_under_utc(station: Station, hours: float) -> None:
    time = ago(5)
    station.take([reading(time.astimezone(timezone(timedelta(hours=hours))))])
    assert station.times(time, time + timedelta(minutes=1)) == [time]
    assert datetime.fromisoformat(station.state()["time"]) == time


@pytest.mark.part("rule 4")
def test_z_is_an_offset(station: Station) -> None:
    assert station.take([reading(ago(5).isoformat().replace("+00:00", "Z"))]) == (1, 0, [])


@pytest.mark.part("rule 5")
def test_batches_that_arrive_together(service: Service) -> None:
    for _ in range(3):
        station, start = service.new_station(), ago(600)
        batch = readings(400, start)
        barrier = Barrier(4)

        def send(number: int) -> tuple[int, int, list[dict[str, Any]]]:
            barrier.wait(30)
            return station.take(batch[number * 60:number * 60 + 220])  # each shares readings with the next

        with ThreadPoolExecutor(4) as threads:
            answers = list(threads.map(send, range(4)))
        times = station.times(ago(700), now())
        assert len(times) == 400, f"400 readings were sent, {len(times)} are there"
        assert sum(new for new, _, _ in answers) == 400, f"each reading is new once: {answers}"


@pytest.mark.part("rule 5")
def test_forty_stations_at_once(service: Service) -> None:
    stations = [service.new_station() for _ in range(40)]
    with ThreadPoolExecutor(40) as threads:
        answers = list(threads.map(lambda station: station.take(readings(100, ago(120))), stations))
    assert answers == [(100, 0, [])] * 40


@pytest.mark.part("rule 6")
def test_each_status_is_described(service: Service, station: Station) -> None:
    other = service.new_station()
    answers = [
        station.post(readings(1, ago(1))), station.post([], "wrong"), station.post([], other.key), station.post(readings(501, ago(600))),
        Station(service, "not-there", station.key).post([]), service.send("POST", f"/{station.id}/readings", station.key, json=[]),
        service.send("GET", ""), station.read(ago(5), now()), station.read(ago(5), now(), step=0),
        Station(service, "not-there", "").read(ago(5), now()), service.put(station.id), service.put(station.id, "wrong"),
        service.put(station.id, warning_level="high"), service.new_key(station.id), service.new_key(station.id, "wrong"),
        service.new_key("not-there")]
    assert all(answer.status_code < 500 for answer in answers)
    document = service.client.get("/openapi.json").json()
    described = {(method, re.sub(r"\{[^}]*\}", "{}", path)): operation["responses"] for path, operations in
                 document["paths"].items() for method, operation in operations.items() if isinstance(operation, dict) and "responses" in operation}
    for method, path, status in sorted(service.met):
        responses = described.get((method, f"/api/stations{path}"))
        assert responses is not None, f"the OpenAPI document has no {method.upper()} /api/stations{path}"
        assert str(status) in responses, f"{method.upper()} /api/stations{path} answered {status}, which /docs does not mention"


@pytest.mark.part("rule 6")
def test_a_422_looks_as_described(service: Service, station: Station) -> None:
    answer = service.put(station.id, warning_level="high")
    assert answer.status_code == 422
    document = service.client.get("/openapi.json").json()
    path = next(path for path in document["paths"] if re.fullmatch(r"/api/stations/\{[^}]*\}", path))
    content = next(iter(document["paths"][path]["put"]["responses"]["422"]["content"].values()))
    schema = content["schema"]
    if "$ref" in schema:
        schema = document["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    missing = schema.get("properties", {}).keys() - answer.json().keys()
    assert not missing, f"/docs says that a 422 has {', '.join(missing)}; it has {', '.join(answer.json())}"
