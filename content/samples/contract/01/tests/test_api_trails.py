"""Reading trails and reports as JSON."""

from typing import Any
from urllib.parse import parse_qs, urljoin, urlsplit

import pytest

from client import Api, data, problem
from rows import NAMES, REPORTS, TRAILS

pytestmark = pytest.mark.api
REPORT_KEYS = {"id", "trail", "category", "severity", "body", "observed_at", "state", "author"}


def walk(api: Api, path: str, **query: str | int) -> list[dict[str, Any]]:
    """All items, from the first page along the `next` links."""
    pages = [data(api.get(path, **query))]
    while pages[-1]["next"]:
        assert len(pages) < 20, "the next links never end"
        pages.append(data(api.send("GET", urljoin(path, pages[-1]["next"]))))
    return [item for page in pages for item in page["items"]]


@pytest.mark.topic("api list")
def test_the_list_has_every_trail_in_an_envelope(api: Api) -> None:
    body = data(api.get("/api/trails"))
    assert body == {"items": TRAILS, "total": 12, "page": 1, "per_page": 20, "next": None, "previous": None}


@pytest.mark.topic("api list")
@pytest.mark.parametrize("q", ["heron", "HERON", " heron  "])
def test_search_ignores_case_and_blanks(api: Api, q: str) -> None:
    assert [trail["name"] for trail in data(api.get("/api/trails", q=q))["items"]] == ["Heron Loop"]


@pytest.mark.topic("api list")
@pytest.mark.parametrize("q", ["%", "_", "'", "' OR 1=1 --", "\\"])
def test_search_takes_signs_literally(api: Api, q: str) -> None:
    assert data(api.get("/api/trails", q=q))["total"] == 0


@pytest.mark.topic("api list")
@pytest.mark.parametrize("status", ["open", "caution", "closed"])
def test_the_list_can_be_narrowed_by_status(api: Api, status: str) -> None:
    assert data(api.get("/api/trails", status=status))["items"] == [trail for trail in TRAILS if trail["status"] == status]


@pytest.mark.topic("api list")
def test_search_and_status_narrow_together(api: Api) -> None:
    body = data(api.get("/api/trails", q="ll", status="open"))
    assert [trail["name"] for trail in body["items"]] == ["Old Mill Path", "Fern Gully"]
    assert body["total"] == 2


@pytest.mark.topic("api list")
def test_unknown_parameters_are_ignored(api: Api) -> None:
    assert data(api.get("/api/trails", colour="green"))["total"] == 12


@pytest.mark.topic("api list")
def test_an_empty_search_field_narrows_nothing(api: Api) -> None:
    assert data(api.get("/api/trails", q="", status=""))["total"] == 12, "a search form sends its empty fields too"


@pytest.mark.topic("api pages")
def test_a_page_says_where_it_stands(api: Api) -> None:
    body = data(api.get("/api/trails", page=2, per_page=5))
    assert [trail["id"] for trail in body["items"]] == [6, 7, 8, 9, 10]
    assert (body["total"], body["page"], body["per_page"]) == (12, 2, 5)


@pytest.mark.topic("api pages")
def test_next_links_lead_through_all_trails(api: Api) -> None:
    assert [trail["name"] for trail in walk(api, "/api/trails", per_page=5)] == NAMES


@pytest.mark.topic("api pages")
def test_previous_links_lead_back(api: Api) -> None:
    last = data(api.get("/api/trails", page=3, per_page=5))
    assert last["next"] is None
    middle = data(api.send("GET", urljoin("/api/trails", last["previous"])))
    first = data(api.send("GET", urljoin("/api/trails", middle["previous"])))
    assert first["previous"] is None
    assert [trail["id"] for trail in first["items"]] == [1, 2, 3, 4, 5]


@pytest.mark.topic("api pages")
def test_links_keep_the_filters(api: Api) -> None:
    open_trails = [trail for trail in TRAILS if trail["status"] == "open"]
    assert walk(api, "/api/trails", status="open", per_page=3) == open_trails
    query = parse_qs(urlsplit(data(api.get("/api/trails", q="e", per_page=2))["next"]).query)
    assert (query["q"], query["page"], query["per_page"]) == (["e"], ["2"], ["2"])


@pytest.mark.topic("api pages")
def test_a_page_after_the_last_is_empty(api: Api) -> None:
    body = data(api.get("/api/trails", page=9, per_page=5))
    assert (body["items"], body["total"], body["next"]) == ([], 12, None)


@pytest.mark.topic("api pages")
def test_previous_links_lead_back_from_beyond_the_last_page(api: Api) -> None:
    pages = [data(api.get("/api/trails", page=6, per_page=5))]
    while not pages[-1]["items"]:  # straight to the last page, or a page at a time
        assert pages[-1]["previous"] and len(pages) < 6, "a page without items has a way back"
        pages.append(data(api.send("GET", urljoin("/api/trails", pages[-1]["previous"]))))
    assert [trail["id"] for trail in pages[-1]["items"]] == [11, 12]


@pytest.mark.topic("api pages")
@pytest.mark.parametrize("query", [{"page": "0"}, {"page": "-1"}, {"page": "x"}, {"per_page": "0"},
                                   {"per_page": "101"}, {"status": "sunny"}], ids=str)
def test_a_bad_query_is_refused(api: Api, query: dict[str, str]) -> None:
    problem(api.get("/api/trails", **query), 400)


@pytest.mark.topic("api pages")
def test_a_page_number_too_large_for_the_database_is_no_accident(api: Api) -> None:
    assert data(api.get("/api/trails", page=1))["total"] == 12
    response = api.get("/api/trails", page="9" * 30)
    if response.status_code == 200:
        assert data(response)["items"] == []
    else:
        problem(response, 400, 404)


@pytest.mark.topic("api detail")
@pytest.mark.parametrize("number", [1, 4])
def test_a_trail_has_its_fields(api: Api, number: int) -> None:
    body = data(api.get(f"/api/trails/{number}"))
    assert {key: body.get(key) for key in TRAILS[number - 1]} == TRAILS[number - 1]


@pytest.mark.topic("api reports")
def test_a_trail_shows_its_approved_reports_newest_first(api: Api) -> None:
    reports = data(api.get("/api/trails/2"))["reports"]
    assert [report["id"] for report in reports if report["id"] in REPORTS] == [2, 1, 12]
    assert {report["state"] for report in reports} == {"approved"}


@pytest.mark.topic("api reports")
def test_a_report_has_its_fields(api: Api) -> None:
    report = next(report for report in data(api.get("/api/trails/2"))["reports"] if report["id"] == 2)
    assert report == REPORTS[2]


@pytest.mark.topic("api reports")
def test_a_report_outlives_its_author(api: Api) -> None:
    assert REPORTS[4] in data(api.get("/api/trails/1"))["reports"]


@pytest.mark.topic("api reports")
def test_a_trail_without_reports_has_an_empty_list(api: Api) -> None:
    assert data(api.get("/api/trails/11")) == TRAILS[10] | {"reports": []}


@pytest.mark.topic("api reports")
def test_the_reports_of_a_trail_come_in_pages(api: Api) -> None:
    reports = walk(api, "/api/trails/2/reports", per_page=2)
    assert [report["id"] for report in reports if report["id"] in REPORTS] == [2, 1, 12]
    first = data(api.get("/api/trails/2/reports", per_page=2))
    assert first.keys() == {"items", "total", "page", "per_page", "next", "previous"}
    assert (len(first["items"]), first["total"]) == (2, len(reports))
    assert first["items"][0].keys() == REPORT_KEYS


@pytest.mark.topic("api reports")
def test_the_reports_of_no_trail_are_not_found(api: Api) -> None:
    problem(api.get("/api/trails/99/reports"), 404)


@pytest.mark.topic("api detail")
def test_an_unknown_trail_is_not_found(api: Api) -> None:
    response = api.get("/api/trails/99")
    assert response.status_code == 404
    assert isinstance(response.json(), dict), "the API's errors are JSON too"


@pytest.mark.topic("health")
def test_health_is_told_as_json(api: Api) -> None:
    assert data(api.get("/health/")) == {"status": "ok"}
