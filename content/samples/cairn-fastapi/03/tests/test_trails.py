import pytest
from fastapi.testclient import TestClient


def names(client: TestClient, **query: str) -> list[str]:
    return [trail["name"] for trail in client.get("/api/trails", params=query).json()["items"]]


def test_list_is_ordered_and_wrapped(client: TestClient) -> None:
    page = client.get("/api/trails").json()
    assert page["total"] == 12
    assert page["next"] is None
    assert page["previous"] is None
    assert [trail["id"] for trail in page["items"]] == list(range(1, 13))
    assert page["items"][0] == {
        "id": 1,
        "name": "Heron Loop",
        "region": "Lake Valley",
        "status": "open",
        "length_km": 4.2,
    }


@pytest.mark.parametrize("q", ["ridge", " RIDGE ", "kestrel r"])
def test_search_ignores_case_and_blanks(client: TestClient, q: str) -> None:
    assert names(client, q=q) == ["Kestrel Ridge"]


@pytest.mark.parametrize("q", ["%", "_", "'", "North Fells"])
def test_search_looks_for_what_was_typed_in_the_name_only(client: TestClient, q: str) -> None:
    assert names(client, q=q) == []


def test_search_and_status_combine(client: TestClient) -> None:
    assert names(client, status="closed") == ["Larch Traverse", "Pebble Point"]
    assert names(client, status="closed", q="point") == ["Pebble Point"]


def test_links_lead_through_all_pages_and_keep_the_filter(client: TestClient) -> None:
    seen, address = [], "/api/trails?status=open&per_page=3"
    while address:
        page = client.get(address).json()
        seen += [trail["id"] for trail in page["items"]]
        address = page["next"]
    assert seen == [1, 3, 5, 6, 8, 9, 10, 12]
    assert page["previous"] == "/api/trails?page=2&per_page=3&status=open"


def test_a_page_after_the_last_is_empty(client: TestClient) -> None:
    page = client.get("/api/trails?page=99").json()
    assert (page["items"], page["next"], page["previous"]) == ([], None, "/api/trails?page=1")
    page = client.get("/api/trails?per_page=5&page=49").json()
    assert page["previous"] == "/api/trails?page=3&per_page=5", "the last page that has trails"


def test_links_name_what_was_sent_in_one_order(client: TestClient) -> None:
    page = client.get("/api/trails?status=open&q=%20e%20&per_page=2").json()
    assert page["next"] == "/api/trails?page=2&per_page=2&q=+e+&status=open"


def test_empty_search_fields_filter_nothing(client: TestClient) -> None:
    page = client.get("/api/trails?status=&q=&per_page=5").json()
    assert (page["total"], page["next"]) == (12, "/api/trails?page=2&per_page=5&q=&status=")


@pytest.mark.parametrize(
    "query", ["page=0", "page=x", "page=", "page=9" + "9" * 30, "per_page=0", "per_page=101", "status=sunny", "q=%00"]
)
def test_senseless_parameters_are_refused(client: TestClient, query: str) -> None:
    response = client.get(f"/api/trails?{query}")
    assert response.status_code == 400
    assert response.headers["Content-Type"] == "application/problem+json"
    assert response.json().keys() == {"type", "title", "status", "detail"}
    assert response.json()["detail"].startswith(query.partition("=")[0] + ": ")


def test_detail_shows_approved_reports_newest_first(client: TestClient) -> None:
    trail = client.get("/api/trails/2").json()
    assert [report["id"] for report in trail["reports"]] == [2, 1, 12]


def test_reports_are_paged(client: TestClient) -> None:
    page = client.get("/api/trails/2/reports?per_page=2").json()
    assert [report["id"] for report in page["items"]] == [2, 1]
    assert page["next"] == "/api/trails/2/reports?page=2&per_page=2"


def test_report_of_a_deleted_account_has_no_author(client: TestClient) -> None:
    assert client.get("/api/trails/1/reports").json()["items"] == [
        {
            "id": 4,
            "trail": 1,
            "category": "ice",
            "severity": 3,
            "body": "Ice between the stepping stones.",
            "observed_at": "2026-11-10",
            "state": "approved",
            "author": None,
        }
    ]


@pytest.mark.parametrize("trail", ["99", "x", "0", "-1", "9" * 30, "9" * 5000])
@pytest.mark.parametrize("address", ["/api/trails/{}", "/api/trails/{}/reports"])
def test_unknown_trail(client: TestClient, address: str, trail: str) -> None:
    response = client.get(address.format(trail))
    assert response.status_code == 404
    assert response.json()["title"] == "Not Found"
