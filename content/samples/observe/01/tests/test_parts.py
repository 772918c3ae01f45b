import logging
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx2
import pytest
import structlog
import yaml

import servers
from conditions import logs, trace


def test_secrets_are_hidden(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure()
    structlog.stdlib.get_logger("test").info("login", user="hiker", password="cairn-pass-1234", Authorization="Bearer 1")
    line = capsys.readouterr().out
    assert '"user": "hiker"' in line and "cairn-pass" not in line and "Bearer" not in line


def test_lines_of_libraries_are_json_too(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure()
    logging.getLogger("some.library").warning("disk %s is full", "/dev/sda", extra={"free": 0})
    line = capsys.readouterr().out
    assert '"event": "disk /dev/sda is full"' in line and '"free": 0' in line and '"logger": "some.library"' in line


def test_the_header_of_a_trace() -> None:
    here = trace.begin("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00")
    assert re.fullmatch(r"00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-00", here.header)
    assert here.span_id != "00f067aa0ba902b7", "we are another who asks"
    assert trace.begin(None).trace_id != trace.begin(None).trace_id


def counted(url: str) -> set[float]:
    """What /metrics says, asked often, so that each worker gets its turn."""
    with ThreadPoolExecutor(8) as pool:
        pages = pool.map(lambda _: httpx2.get(f"{url}/metrics", timeout=60).text, range(60))
        found = [re.findall(r'^http_requests_total\{.*status="404"\} (.*)$', page, re.MULTILINE) for page in pages]
    return {sum(map(float, numbers)) for numbers in found}


def ask_often(url: str) -> None:
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: httpx2.get(f"{url}/trails/99/conditions", timeout=60), range(60)))


def test_two_workers_count_for_themselves(tmp_path: Path) -> None:
    with servers.serving("conditions.app:app", tmp_path / "log", "--workers", "2") as url:
        rounds: list[set[float]] = []

        def both_have_answered() -> bool:
            ask_often(url)
            rounds.append(counted(url))
            return len(rounds[-1]) == 2 and min(rounds[-1]) > 0

        servers.wait_until(both_have_answered)
        assert max(rounds[-1]) < 60 * len(rounds), "each knows only a part"


def test_together_with_a_common_folder(tmp_path: Path) -> None:
    folder = tmp_path / "metrics"
    folder.mkdir()
    with servers.serving("conditions.app:app", tmp_path / "log", "--workers", "2", PROMETHEUS_MULTIPROC_DIR=str(folder)) as url:
        ask_often(url)
        assert counted(url) == {60}


def test_alerts_ask_for_metrics_that_there_are() -> None:
    from conditions import metrics

    metrics.REQUESTS.labels("GET", "/", 200).inc()
    metrics.SECONDS.labels("GET", "/").observe(0.1)
    there = set(re.findall(r"^(\w+)\{", metrics.text().decode(), re.MULTILINE))
    rules = yaml.safe_load((servers.HERE / "alerts.yml").read_text(encoding="utf-8"))["groups"][0]["rules"]
    for rule in rules:
        assert set(re.findall(r"\bhttp_\w+", rule["expr"])) <= there
        assert rule["for"] and rule["annotations"]["summary"]
