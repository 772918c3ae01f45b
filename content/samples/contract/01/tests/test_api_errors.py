"""Errors that a program can read (RFC 9457), and what the API answers to whom."""

import pytest

from client import Api, data, problem

pytestmark = pytest.mark.api


@pytest.mark.topic("api problems")
@pytest.mark.parametrize("path", ["/api/trails/99", "/api/trails/99999999999999999999999", "/api/reports/9999",
                                  "/api/reports/99999999999999999999999", "/api/nothing", "/api/nothing/at/all"])
def test_what_is_not_there_is_a_404_problem(api: Api, path: str) -> None:
    problem(api.get(path), 404)


@pytest.mark.topic("api problems")
def test_an_id_that_is_no_number_is_a_problem(api: Api) -> None:
    problem(api.get("/api/trails/heron"), 400, 404, 422)


@pytest.mark.topic("api problems")
@pytest.mark.parametrize(("method", "path", "allowed"), [
    ("DELETE", "/api/trails", "GET"), ("PUT", "/api/trails/1", "GET"), ("DELETE", "/api/reports/1", "GET")])
def test_a_wrong_method_is_told_the_right_ones(api: Api, method: str, path: str, allowed: str) -> None:
    check_allowed(api, method, path, allowed)


@pytest.mark.topic("api tokens")
def test_a_wrong_method_is_told_the_right_one_for_a_token(api: Api) -> None:
    check_allowed(api, "GET", "/api/token", "POST")


def check_allowed(api: Api, method: str, path: str, allowed: str) -> None:
    response = api.send(method, path)
    problem(response, 405)
    assert allowed in response.headers.get("allow", ""), "a 405 names the allowed methods in its Allow header"


@pytest.mark.topic("api problems")
def test_the_title_is_the_same_for_every_problem_of_a_kind(api: Api) -> None:
    first, second = problem(api.get("/api/trails/98"), 404), problem(api.get("/api/trails/99"), 404)
    assert (first["type"], first["title"]) == (second["type"], second["title"])


@pytest.mark.topic("api content types")
@pytest.mark.parametrize("accept", ["application/json", "text/html", "text/html,application/xhtml+xml,*/*;q=0.8", "*/*"])
def test_the_api_answers_json_to_browsers_too(api: Api, accept: str) -> None:
    assert data(api.send("GET", "/api/trails/1", headers={"Accept": accept}))["name"] == "Heron Loop"


@pytest.mark.topic("api problems")
def test_errors_are_problems_for_browsers_too(api: Api) -> None:
    problem(api.send("GET", "/api/trails/99", headers={"Accept": "text/html"}), 404)
