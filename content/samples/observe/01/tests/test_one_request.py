"""One request across the logs of two services, and in the metrics."""

import re

import httpx2
import pytest

from tests.conftest import Services

TRACE = "4bf92f3577b34da6a3ce929d0e0e4736"


def test_its_lines_are_found_by_its_number(services: Services) -> None:
    answer = services.get("/trails/1/conditions")
    assert answer.json() == {"trail": "Heron Loop", "sky": "fog"}
    number = answer.headers["x-request-id"]
    lines = services.lines(number, 6)
    assert [(line["logger"], line["event"]) for line in lines] == [
        ("trace", "span"), ("conditions", "conditions"), ("access", "request"),
        ("trace", "span"), ("weather", "looked up"), ("access", "request")]
    assert len({line["span_id"] for line in lines}) == 4, "a request and a span in each service"
    request = lines[2]
    assert (request["method"], request["path"], request["route"], request["status"]) == (
        "GET", "/trails/1/conditions", "/trails/{trail}/conditions", 200)
    assert request["level"] == "info" and re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z", request["timestamp"])


def test_it_goes_on_with_the_number_of_who_asks(services: Services) -> None:
    answer = services.get("/trails/1/conditions", traceparent=f"00-{TRACE}-00f067aa0ba902b7-01")
    assert answer.headers["x-request-id"] == TRACE
    lines = services.lines(TRACE, 6)
    assert len(lines) == 6 and lines[2]["parent_id"] == "00f067aa0ba902b7"
    assert lines[5]["parent_id"] == lines[0]["span_id"], "the weather service was asked within our span"


@pytest.mark.parametrize("header", ["", "x", f"00-{'0' * 32}-00f067aa0ba902b7-01", f"00-{TRACE}-00f067aa0ba902b7-01 {{\"event\": 1}}"])
def test_a_made_up_number_is_not_believed(services: Services, header: str) -> None:
    assert services.get("/trails/2/conditions", traceparent=header).headers["x-request-id"] != TRACE


def test_an_error_is_in_the_log_with_its_traceback_and_not_in_the_answer(services: Services) -> None:
    answer = services.get("/broken")
    number = answer.headers["x-request-id"]
    assert (answer.status_code, answer.json()) == (500, {"detail": "Something went wrong here.", "request_id": number})
    [failed, request] = services.lines(number, 2)
    assert (failed["level"], failed["event"], request["status"]) == ("error", "request failed", 500)
    [exception] = failed["exception"]
    assert (exception["exc_type"], exception["exc_value"]) == ("RuntimeError", "the reason, for us and not for visitors")
    assert [frame["name"] for frame in exception["frames"][-2:]] == ["broken", "charge"]


def test_values_of_variables_are_not_logged(services: Services) -> None:
    number = services.get("/broken").headers["x-request-id"]
    assert "4111" not in str(services.lines(number, 2))


def test_a_query_is_not_logged(services: Services) -> None:
    number = services.get("/trails/1/conditions?token=secret").headers["x-request-id"]
    assert "secret" not in str(services.lines(number, 6))


def test_a_line_cannot_be_forged(services: Services) -> None:
    """With plain text logs a line break in the path writes a line of its own."""
    path = "/trails/1%0A%7B%22event%22:%22forged%22%7D"
    number = services.get(path).headers["x-request-id"]
    [line] = services.lines(number, 1)
    assert line["path"] == '/trails/1\n{"event":"forged"}' and line["route"] == "unknown"
    assert "forged" not in {line["event"] for line in services.all_lines()}


def test_it_is_counted_under_its_route(services: Services) -> None:
    def count() -> float:
        found = re.findall(r'^http_requests_total\{method="GET",route="/trails/\{trail\}/conditions",status="404"\} (.*)$',
                           services.get("/metrics").text, re.MULTILINE)
        return float(found[0]) if found else 0

    before = count()
    for trail in range(100, 120):
        assert services.get(f"/trails/{trail}/conditions").status_code == 404
    assert count() == before + 20, "twenty paths, one time series"
    assert 'route="/trails/{trail}/conditions"' in services.get("/metrics").text
    assert "/trails/107" not in services.get("/metrics").text


def test_its_time_is_in_the_histogram(services: Services) -> None:
    services.get("/trails/1/conditions")
    assert re.search(r'^http_request_seconds_bucket\{le="5.0",method="GET",route="/trails/\{trail\}/conditions"\} [1-9]',
                     services.get("/metrics").text, re.MULTILINE)


def test_machines_that_look_in_leave_no_trace(services: Services) -> None:
    httpx2.get(f"{services.url}/health")
    services.lines(services.get("/trails/1/conditions").headers["x-request-id"], 6)
    assert "/health" not in {line.get("path") for line in services.all_lines()}
