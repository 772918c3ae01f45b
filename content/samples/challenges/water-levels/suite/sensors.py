"""Stations that send, and rangers who read."""

import re
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx2

Json = dict[str, Any]
PLACES = {"place": "Ford below the mill", "zero_point": 0, "warning_level": 120}


def now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


def ago(minutes: float = 0, **more: float) -> datetime:
    return now() - timedelta(minutes=minutes, **more)


def reading(time: datetime | str, level: Any = 83.5) -> Json:
    return {"time": time.isoformat() if isinstance(time, datetime) else time, "level": level, "battery": 3.7}


def readings(count: int, start: datetime, level: float = 50) -> list[Json]:
    """One a minute."""
    return [reading(start + timedelta(minutes=minute), level) for minute in range(count)]


class Service:
    def __init__(self, url: str, ranger_token: str) -> None:
        self.client = httpx2.Client(base_url=url, timeout=60, trust_env=False)
        self.ranger_token = ranger_token
        self.met: set[tuple[str, str, int]] = set()  # every method, address and status, for rule 6

    def close(self) -> None:
        self.client.close()

    def send(self, method: str, path: str, token: str | None = None, **more: Any) -> httpx2.Response:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        answer = self.client.request(method, f"/api/stations{path}", headers=headers | more.pop("headers", {}), **more)
        self.met.add((method.lower(), template(path), answer.status_code))
        return answer

    def put(self, id: str, token: str | None = None, **values: Any) -> httpx2.Response:
        return self.send("PUT", f"/{id}", self.ranger_token if token is None else token, json=PLACES | values)

    def new_key(self, id: str, token: str | None = None) -> httpx2.Response:
        return self.send("POST", f"/{id}/key", self.ranger_token if token is None else token)

    def new_station(self) -> "Station":
        __tracebackhide__ = True
        id = f"ford-{secrets.token_hex(5)}"
        answer = self.put(id)
        assert answer.status_code in {200, 201}, f"PUT /api/stations/{id} answered {answer.status_code} {answer.text[:200]}"
        answer = self.new_key(id)
        assert answer.status_code in {200, 201} and answer.json().get("key"), (
            f"POST /api/stations/{id}/key answered {answer.status_code} {answer.text[:200]}, expected {{\"key\": \"…\"}}")
        return Station(self, id, answer.json()["key"])


def template(path: str) -> str:
    return re.sub(r"^/[^/]+", "/{}", path)


@dataclass
class Station:
    service: Service
    id: str
    key: str

    def post(self, batch: list[Any], key: str | None = None) -> httpx2.Response:
        return self.service.send("POST", f"/{self.id}/readings", self.key if key is None else key, json={"readings": batch})

    def take(self, batch: list[Any]) -> tuple[int, int, list[Json]]:
        """How many were new, how many known, and what was refused."""
        __tracebackhide__ = True
        return taken(self.post(batch))

    def state(self) -> Json:
        __tracebackhide__ = True
        answer = self.service.send("GET", "")
        assert answer.status_code == 200, f"GET /api/stations answered {answer.status_code}"
        found: list[Json] = [item for item in answer.json()["items"] if item["id"] == self.id]
        assert len(found) == 1, f"GET /api/stations has {len(found)} items with the id {self.id}"
        return found[0]

    def read(self, start: datetime, end: datetime, **more: Any) -> httpx2.Response:
        params = {"from": start.isoformat(), "to": end.isoformat()} | more
        return self.service.send("GET", f"/{self.id}/readings", params=params)

    def page(self, start: datetime, end: datetime, **more: Any) -> Json:
        __tracebackhide__ = True
        answer = self.read(start, end, **more)
        assert answer.status_code == 200, f"{answer.request.url} answered {answer.status_code} {answer.text[:200]}"
        page: Json = answer.json()
        assert len(page["items"]) <= 2000, f"an answer has {len(page['items'])} points"
        return page

    def pages(self, start: datetime, end: datetime, **more: Any) -> Iterator[list[Json]]:
        """Follows the cursor to its end."""
        __tracebackhide__ = True
        page = self.page(start, end, **more)
        for _ in range(20):
            yield page["items"]
            if page["next"] is None:
                return
            page = self.page(start, end, cursor=page["next"], **more)
        raise AssertionError("after twenty pages the cursor still leads on")

    def times(self, start: datetime, end: datetime) -> list[datetime]:
        __tracebackhide__ = True
        return [utc(item["time"]) for page in self.pages(start, end) for item in page]


def utc(text: str) -> datetime:
    __tracebackhide__ = True
    time = datetime.fromisoformat(text)
    assert time.utcoffset() == timedelta(0), f"{text} is not in UTC"
    return time


def taken(answer: httpx2.Response) -> tuple[int, int, list[Json]]:
    __tracebackhide__ = True
    assert answer.status_code == 200, f"a batch was answered with {answer.status_code} {answer.text[:200]}, expected 200"
    body = answer.json()
    return body["new"], body["known"], body["refused"]
