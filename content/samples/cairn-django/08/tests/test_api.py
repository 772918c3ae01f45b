import json
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from api.models import AccessToken, digest
from trails.management.commands.seed import PASSWORD
from trails.models import Report

GOOD = {"category": "ice", "severity": 4, "body": "Ice below the second bridge.", "observed_at": "2026-11-20"}


# region: problem
def problem(response, status):
    assert response.status_code == status, response.content
    assert response.headers["Content-Type"] == "application/problem+json"
    content = response.json()
    assert content["type"] == "about:blank" and content["status"] == status
    assert content["title"] == response.reason_phrase and content["detail"]
    return content
# endregion


def bad_fields(response):
    return [error["field"] for error in problem(response, 422)["errors"]]


# Reading


def test_a_page_of_trails(api):
    content = api().get("/api/trails?per_page=2").json()
    assert content == {
        "items": [
            {"id": 1, "name": "Heron Loop", "region": "Lake Valley", "status": "open", "length_km": 4.2},
            {"id": 2, "name": "Kestrel Ridge", "region": "North Fells", "status": "caution", "length_km": 11.8},
        ],
        "total": 12,
        "page": 1,
        "per_page": 2,
        "next": "/api/trails?page=2&per_page=2",
        "previous": None,
    }


def test_the_links_lead_through_all_pages_and_keep_the_search(api):
    seen, address = [], "/api/trails?q=e&status=open&per_page=3"
    while address:
        content = api().get(address).json()
        seen += [trail["name"] for trail in content["items"]]
        address = content["next"]
    assert len(seen) == content["total"] > 3 and "Kestrel Ridge" not in seen
    assert content["previous"] == "/api/trails?page=1&per_page=3&q=e&status=open"


def test_after_the_last_page_previous_is_the_last(api):
    content = api().get("/api/trails?per_page=5&page=49").json()
    assert (content["items"], content["next"]) == ([], None)
    assert content["previous"] == "/api/trails?page=3&per_page=5"


@pytest.mark.parametrize(
    "query",
    [
        "page=0",
        "page=x",
        "page=",
        "page=1000001",
        "per_page=0",
        "per_page=",
        "per_page=101",
        "status=sunny",
        "q=%00",
    ],
)
def test_a_query_that_makes_no_sense_is_a_bad_request(api, query):
    assert problem(api().get(f"/api/trails?{query}"), 400)["detail"].startswith(query.split("=")[0])


def test_unknown_parameters_and_empty_filters_are_ignored(api):
    content = api().get("/api/trails?format=csv&status=&q=&per_page=5").json()
    assert (content["total"], content["next"]) == (12, "/api/trails?format=csv&page=2&per_page=5&q=&status=")


def test_a_trail_with_its_approved_reports(api):
    content = api().get("/api/trails/1").json()
    assert list(content) == ["id", "name", "region", "status", "length_km", "reports"]
    assert content["reports"] == [
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


def test_reports_come_in_pages_newest_first(api):
    content = api().get("/api/trails/2/reports?per_page=2").json()
    assert [report["id"] for report in content["items"]] == [2, 1]
    assert (content["total"], content["next"]) == (3, "/api/trails/2/reports?page=2&per_page=2")


def test_a_trail_takes_the_same_queries_however_many_reports_it_has(api, django_assert_num_queries):
    with django_assert_num_queries(2):
        api().get("/api/trails/2")


# Errors


@pytest.mark.parametrize(
    "path", ["/api/", "/api/nothing", "/api/trails/", "/api/trails/99", "/api/trails/x", "/api/trails/" + "9" * 30]
)
def test_an_unknown_address_is_a_problem_and_not_a_page(api, path):
    problem(api().get(path, headers={"Accept": "text/html"}), 404)


def test_the_404_says_what_is_missing(api):
    assert problem(api().get("/api/trails/99/reports"), 404)["detail"] == "There is no trail 99."


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [("DELETE", "/api/trails", "GET"), ("PUT", "/api/reports/1", "PATCH"), ("GET", "/api/token", "POST")],
)
def test_a_wrong_method_is_told_the_right_one(api, method, path, allowed):
    response = api().generic(method, path)
    problem(response, 405)
    assert allowed in response.headers["Allow"]


@pytest.mark.parametrize("accept", ["text/html", "image/png", "*/*", ""])
def test_the_answer_is_json_whatever_is_accepted(api, accept):
    response = api().get("/api/trails", headers={"Accept": accept})
    assert response.headers["Content-Type"] == "application/json"


def test_an_unexpected_error_is_a_problem_that_tells_nothing(api, monkeypatch):
    def break_down(*args, **kwargs):
        raise RuntimeError("secret")

    monkeypatch.setattr("trails.models.TrailQuerySet.search", break_down)
    client = api()
    client.raise_request_exception = False
    assert "secret" not in problem(client.get("/api/trails"), 500)["detail"]


def test_a_host_that_is_not_ours_is_a_problem(api):
    problem(api().get("/api/trails", headers={"Host": "evil.example"}), 400)


# Signing in


def test_a_token_signs_in(api):
    content = api().post("/api/token", {"username": "hiker", "password": PASSWORD}, format="json").json()
    assert content["token_type"] == "bearer"
    headers = {"Authorization": f"Bearer {content['access_token']}"}
    response = api().post("/api/trails/1/reports", GOOD, format="json", headers=headers)
    assert response.json()["author"] == "hiker"


def test_only_a_digest_of_the_token_is_stored(hiker):
    token = AccessToken.objects.issue(hiker)
    assert AccessToken.objects.get().digest == digest(token) != token


def test_an_unknown_user_and_a_wrong_password_look_alike(api):
    answers = [
        api().post("/api/token", {"username": name, "password": "wrong-pass-1234"}, format="json")
        for name in ("nobody", "hiker")
    ]
    assert problem(answers[0], 401) == problem(answers[1], 401)
    assert answers[0].headers["WWW-Authenticate"] == "Bearer"


def test_missing_credentials_are_named(api):
    assert bad_fields(api().post("/api/token", {}, format="json")) == ["username", "password"]


@pytest.mark.parametrize("field", ["username", "password"])
def test_credentials_are_text(api, field):
    credentials = {"username": "hiker", "password": PASSWORD} | {field: 1234567890}
    assert bad_fields(api().post("/api/token", credentials, format="json")) == [field]


def test_an_old_token_does_not_keep_anybody_from_getting_a_new_one(api):
    headers = {"Authorization": "Bearer old"}
    response = api().post("/api/token", {"username": "hiker", "password": PASSWORD}, format="json", headers=headers)
    assert response.status_code == 200


@pytest.mark.parametrize("header", ["Bearer", "Bearer a b", "Bearer nonsense", "Basic aGlrZXI6eA==", "Bearer \xff"])
def test_a_garbled_token_is_nobody(api, header):
    response = api().post("/api/trails/1/reports", GOOD, format="json", headers={"Authorization": header})
    problem(response, 401)
    assert response.headers["WWW-Authenticate"] == "Bearer"


def test_a_token_ends_with_its_time_and_with_the_account(api, hiker):
    client = api(hiker)
    assert client.get("/api/reports/9").status_code == 200
    AccessToken.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    problem(client.get("/api/reports/9"), 401)
    AccessToken.objects.issue(hiker)
    assert AccessToken.objects.count() == 1  # the expired one is gone

    client = api(hiker)
    hiker.is_active = False
    hiker.save()
    problem(client.get("/api/reports/9"), 401)


# region: cookie
def test_a_session_cookie_is_no_token(hiker):
    client = Client(enforce_csrf_checks=True)
    client.force_login(hiker)
    problem(client.post("/api/trails/1/reports", GOOD, content_type="application/json"), 401)
# endregion


def test_guessing_passwords_is_slowed_down(api):
    for _ in range(30):
        # A visitor's own X-Forwarded-For must not make a new visitor of them.
        response = api().post("/api/token", {}, format="json", headers={"X-Forwarded-For": f"10.0.0.{_}"})
        assert response.status_code == 422
    response = api().post("/api/token", {}, format="json")
    problem(response, 429)
    assert int(response.headers["Retry-After"]) > 0


# Filing


def test_a_report_is_created_and_found_at_its_location(api, hiker):
    client = api(hiker)
    response = client.post("/api/trails/1/reports", GOOD, format="json")
    assert response.status_code == 201
    report = response.json()
    assert report == GOOD | {"id": report["id"], "trail": 1, "state": "pending", "author": "hiker"}
    assert response.headers["Location"] == f"/api/reports/{report['id']}"
    assert client.get(response.headers["Location"]).json() == report


# region: no-key
def test_no_key_decides_about_state_trail_author_or_id(api, hiker):
    more = {"state": "approved", "trail": 2, "author": "ranger", "id": 1}
    report = api(hiker).post("/api/trails/1/reports", GOOD | more, format="json").json()
    assert (report["state"], report["trail"], report["author"]) == ("pending", 1, "hiker") and report["id"] != 1
# endregion


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("category", "bear"),
        ("category", ["ice"]),
        ("severity", 0),
        ("severity", 6),
        ("severity", 2.5),
        ("severity", "3"),
        ("severity", True),
        ("severity", [3]),
        ("severity", None),
        ("body", "Too short"),
        ("body", " " * 20),
        ("body", "x" * 2001),
        ("body", "Two sentences\x00and a NUL."),
        ("body", "Half a sign: \ud83d"),
        ("body", ["a list of words"]),
        ("body", 1234567890123),
        ("observed_at", "2026-02-30"),
        ("observed_at", "2999-01-01"),
        ("observed_at", 20261120),
        ("observed_at", "20261120"),
        ("observed_at", "2026-W47-5"),
        ("observed_at", "2026-11-2"),
        ("observed_at", "2026-11-20T00:00:00"),
        ("observed_at", ""),
    ],
)
def test_a_wrong_value_is_named(api, hiker, field, value):
    before = Report.objects.count()
    content = json.dumps(GOOD | {field: value})
    response = api(hiker).generic("POST", "/api/trails/1/reports", content, content_type="application/json")
    assert bad_fields(response) == [field]
    assert Report.objects.count() == before


def test_all_bad_fields_are_named_at_once(api, hiker):
    response = api(hiker).post("/api/trails/1/reports", {}, format="json")
    assert bad_fields(response) == ["category", "severity", "body", "observed_at"]


@pytest.mark.parametrize("body", ["{", "", "[]", "null", '{"severity": NaN}', b'{"body": "\xff"}', "[" * 100_000])
def test_a_body_that_is_no_json_object_is_a_bad_request(api, hiker, body):
    problem(api(hiker).generic("POST", "/api/trails/1/reports", body, content_type="application/json"), 400)


def test_a_body_that_is_too_long_is_not_read(api, hiker, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 50
    problem(api(hiker).post("/api/trails/1/reports", GOOD, format="json"), 400)


@pytest.mark.parametrize("content_type", ["application/x-www-form-urlencoded", "multipart/form-data", "text/plain", ""])
def test_another_content_type_is_refused(api, hiker, content_type):
    problem(api(hiker).generic("POST", "/api/trails/1/reports", "{}", content_type=content_type), 415)


def test_a_visitor_cannot_file(api):
    problem(api().post("/api/trails/1/reports", GOOD, format="json"), 401)


# Seeing and deciding


@pytest.mark.parametrize("pk", [9, 11])  # pending and rejected, both by hiker and in the ranger's region
def test_what_is_not_approved_is_seen_by_its_author_and_the_regions_ranger(api, hiker, hiker2, ranger, pk):
    statuses = [api(user).get(f"/api/reports/{pk}").status_code for user in (None, hiker2, hiker, ranger)]
    assert statuses == [404, 404, 200, 200]


def test_another_regions_ranger_does_not_see_it(api, ranger):
    problem(api(ranger).get("/api/reports/6"), 404)


def test_a_ranger_decides_and_may_correct_it(api, ranger):
    client = api(ranger)
    for state in "approved", "rejected", "approved":
        response = client.patch("/api/reports/8", {"state": state, "body": "Changed by the ranger."}, format="json")
        assert (response.json()["state"], response.json()["body"]) == (state, "The gully is pure ice.")
        assert Report.objects.get(pk=8).state == state


@pytest.mark.parametrize("content", [{}, {"state": "pending"}, {"state": "lost"}, {"state": None}])
def test_another_state_is_refused(api, ranger, content):
    assert bad_fields(api(ranger).patch("/api/reports/8", content, format="json")) == ["state"]


# region: decides
def test_only_the_regions_ranger_decides(api, hiker, hiker2, ranger):
    def decide(user, pk):
        return api(user).patch(f"/api/reports/{pk}", {"state": "approved"}, format="json")

    problem(decide(None, 8), 401)
    problem(decide(hiker, 8), 403)
    problem(decide(hiker2, 8), 403)  # its author
    problem(decide(ranger, 6), 403)  # of another region
    problem(decide(ranger, 999), 404)
    assert set(Report.objects.filter(pk__in=[6, 8]).values_list("state", flat=True)) == {"pending"}
# endregion
