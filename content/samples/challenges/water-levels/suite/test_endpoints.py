from datetime import UTC, datetime, timedelta

import pytest

from sensors import Service, Station, ago, now, reading, readings, utc


@pytest.mark.part("POST readings")
def test_a_batch_of_three(station: Station) -> None:
    assert station.take(readings(3, ago(10))) == (3, 0, [])
    assert station.take([]) == (0, 0, [])


@pytest.mark.part("POST readings")
def test_500_and_no_more(station: Station) -> None:
    assert station.take(readings(500, ago(600)))[0] == 500
    answer = station.post(readings(501, ago(1200)))
    assert answer.status_code in {413, 422}, f"501 readings were answered with {answer.status_code}"
    assert not station.times(ago(1300), ago(700))


@pytest.mark.part("POST readings")
def test_only_the_stations_own_key(service: Service, station: Station) -> None:
    other = service.new_station()
    for key in (other.key, "wrong", service.ranger_token):
        answer = station.post([reading(ago(1))], key)
        assert answer.status_code in {401, 403}, f"another key was answered with {answer.status_code}"
    answer = service.send("POST", f"/{station.id}/readings", json={"readings": [reading(ago(1))]})
    assert answer.status_code == 401 and "www-authenticate" in answer.headers
    assert not station.times(ago(5), now())
    assert Station(service, "not-there", station.key).post([]).status_code in {401, 403, 404}


@pytest.mark.part("GET stations")
def test_latest_is_the_newest_time(station: Station) -> None:
    newest = ago(2)
    station.take([reading(newest, 70), reading(ago(5), 30)])
    station.take([reading(ago(60), 10)])
    state = station.state()
    assert (state["level"], utc(state["time"])) == (70, newest), "the newest time counts, not what was sent last"


@pytest.mark.part("GET stations")
def test_states(service: Service) -> None:
    silent, fine, high = service.new_station(), service.new_station(), service.new_station()
    fine.take([reading(ago(2), 110)])
    high.take([reading(ago(2), 130)])
    assert [one.state()["state"] for one in (silent, fine, high)] == ["stale", "ok", "warning"]
    assert silent.state()["level"] is None and silent.state()["time"] is None
    service.put(fine.id, warning_level=100)
    assert fine.state()["state"] == "warning", "the warning level was lowered"


@pytest.mark.part("GET stations")
def test_fifteen_silent_minutes(station: Station) -> None:
    station.take([reading(ago(16), 130)])
    assert station.state()["state"] == "stale", "silent for sixteen minutes"
    station.take([reading(ago(20), 10), reading(ago(90), 10)])
    assert station.state()["state"] == "stale", "a late reading from before does not wake it"
    station.take([reading(ago(13), 10)])
    assert station.state()["state"] == "ok", "silent for thirteen minutes"


@pytest.mark.part("GET stations")
def test_a_late_batch_does_not_switch_a_warning_off(station: Station) -> None:
    station.take([reading(ago(1), 150)])
    station.take([reading(ago(4), 20), reading(ago(3), 20)])
    assert (station.state()["state"], station.state()["level"]) == ("warning", 150)


def hour_of_yesterday() -> datetime:
    return (datetime.now(UTC) - timedelta(days=1)).replace(minute=0, second=0, microsecond=0)


@pytest.mark.part("GET readings")
def test_raw_between_two_times(station: Station) -> None:
    start = hour_of_yesterday()
    station.take(list(reversed(readings(5, start))))
    minute = timedelta(minutes=1)
    assert station.times(start + minute, start + 3 * minute) == [start + minute, start + 2 * minute], (
        "in the order of time, with the first moment and without the last")
    assert station.page(start, start + minute)["items"][0]["level"] == 50
    assert station.times(start - minute, start) == []


@pytest.mark.part("GET readings")
def test_steps_of_an_hour(station: Station) -> None:
    hour, start = timedelta(hours=1), hour_of_yesterday()
    for minutes, level in ((0, 10), (20, 20), (59, 60), (60, -5), (185, 7.5), (190, 8)):
        station.take([reading(start + timedelta(minutes=minutes), level)])
    items = station.page(start, start + 4 * hour, step=60)["items"]
    found = [(utc(item["time"]), item["minimum"], pytest.approx(item["mean"]), item["maximum"]) for item in items]
    assert found == [(start, 10, 30, 60), (start + hour, -5, -5, -5), (start + 3 * hour, 7.5, 7.75, 8)]


@pytest.mark.part("GET readings")
def test_the_cursor_leads_to_each_point_once(station: Station) -> None:
    start = hour_of_yesterday() - timedelta(days=2)
    for number in range(9):
        station.take(readings(250, start + timedelta(minutes=250 * number)))
    pages = list(station.pages(start, now()))
    times = [utc(item["time"]) for page in pages for item in page]
    assert len(pages) >= 2
    assert times == [start + timedelta(minutes=minute) for minute in range(2250)]
    steps = [item for page in station.pages(start, now(), step=1) for item in page]
    assert [utc(item["time"]) for item in steps] == times


@pytest.mark.part("GET readings")
def test_questions_that_make_no_sense(service: Service, station: Station) -> None:
    for more in ({"step": 0}, {"step": "often"}, {"cursor": "nonsense"}, {"from": ""},
                 {"from": "2026-11-22T10:00:00"}, {"to": "yesterday"}):
        assert station.read(ago(5), now(), **more).status_code in {400, 422}, f"{more}"
    assert Station(service, "not-there", "").read(ago(5), now()).status_code == 404


@pytest.mark.part("PUT station")
def test_a_ranger_creates_and_changes(service: Service, station: Station) -> None:
    assert service.put(station.id, place="Ford at the bend", warning_level=90).status_code == 200
    state = station.state()
    assert (state["place"], state["warning_level"]) == ("Ford at the bend", 90)
    assert station.take(readings(1, ago(1)))[0] == 1, "a change of the station keeps its key"


@pytest.mark.part("PUT station")
def test_only_rangers(service: Service, station: Station) -> None:
    for token in ("wrong", station.key):
        assert service.put(station.id, token, warning_level=1000).status_code in {401, 403}
        assert service.new_key(station.id, token).status_code in {401, 403}
    assert service.send("PUT", f"/{station.id}", json={"place": "x", "zero_point": 0, "warning_level": 1}).status_code == 401
    assert station.state()["warning_level"] == 120


@pytest.mark.part("PUT station")
def test_stations_that_cannot_be(service: Service, station: Station) -> None:
    for values in ({"warning_level": "high"}, {"warning_level": None}, {"place": 5}, {"place": ""}):
        assert service.put(station.id, **values).status_code == 422, f"{values}"
    assert service.put("Not A Name").status_code in {404, 422}


@pytest.mark.part("POST key")
def test_the_old_key_stops_working(service: Service, station: Station) -> None:
    old = station.key
    answer = service.new_key(station.id)
    station.key = answer.json()["key"]
    assert station.key != old
    assert station.post([reading(ago(1))], old).status_code == 401, "the old key still opens it"
    assert station.take([reading(ago(1))])[0] == 1
    assert service.new_key("not-there").status_code == 404


@pytest.mark.part("POST key")
def test_keys_are_shown_once(service: Service, station: Station) -> None:
    assert len(station.key) >= 20, "a key that short can be guessed"
    for answer in (service.send("GET", ""), service.put(station.id)):
        assert station.key not in answer.text
