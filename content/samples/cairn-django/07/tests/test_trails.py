import pytest

from trails.models import Report, Trail


def names(response):
    return [trail.name for trail in response.context["trails"]]


def test_the_front_page_leads_to_the_trails(client):
    assert client.get("/").headers["Location"] == "/trails/"


def test_a_missing_slash_is_redirected(client):
    response = client.get("/trails")
    assert (response.status_code, response.headers["Location"]) == (301, "/trails/")


def test_ten_trails_a_page_in_the_order_of_their_ids(client):
    first, second = client.get("/trails/"), client.get("/trails/?page=2")
    assert names(first)[0] == "Heron Loop" and len(names(first)) == 10
    assert names(second) == ["Pebble Point", "Quarry Rim"]


# region: search
def test_search_and_status_narrow_the_list(client):
    assert names(client.get("/trails/", {"q": " LOOP "})) == ["Heron Loop"]
    assert names(client.get("/trails/", {"status": "closed"})) == ["Larch Traverse", "Pebble Point"]
    assert names(client.get("/trails/", {"q": "e", "status": "caution"})) == ["Kestrel Ridge", "Cedar Hollow"]
# endregion


@pytest.mark.parametrize("q", ["%", "_", "' OR 1=1 --"])
def test_signs_with_a_meaning_in_sql_have_none_in_the_search(client, q):
    assert "No trail matches." in client.get("/trails/", {"q": q}).text


def test_a_status_that_does_not_exist_is_ignored(client):
    assert len(names(client.get("/trails/?status=sunny"))) == 10


def test_the_links_to_other_pages_keep_the_search(client):
    Trail.objects.update(status="open")
    assert 'href="?status=open&amp;page=2"' in client.get("/trails/?status=open").text


@pytest.mark.parametrize("page", ["0", "3", "x", "9" * 30])
def test_a_page_that_does_not_exist_is_not_found(client, page):
    assert client.get("/trails/", {"page": page}).status_code == 404


# region: list-queries
def test_the_list_takes_the_same_queries_however_long_it_is(client, django_assert_num_queries):
    with django_assert_num_queries(2):  # count, trails with their regions
        client.get("/trails/")
# endregion


def test_a_trail_shows_its_approved_reports_newest_first(client):
    reports = client.get("/trails/2/").context["trail"].reports.all()
    assert [report.pk for report in reports] == [2, 1, 12]


def test_a_trail_without_reports_says_so(client):
    assert "No reports yet." in client.get("/trails/3/").text


def test_a_trail_takes_the_same_queries_however_many_reports_it_has(client, django_assert_num_queries):
    with django_assert_num_queries(4):  # the trail with its region, tags, reports with their authors, photos
        client.get("/trails/2/")


def test_reading_is_all_that_can_be_done_with_a_trail(client):
    assert client.post("/trails/2/").status_code == 405


def test_a_deleted_author_is_a_former_hiker(client):
    assert "a former hiker" in client.get("/trails/1/").text


def test_the_text_of_a_report_is_never_markup(client):
    Report.objects.filter(pk=1).update(body="<script>alert(1)</script>")
    page = client.get("/trails/2/").text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page and "<script" not in page


@pytest.mark.parametrize("pk", ["99", "9" * 30])
def test_a_trail_that_does_not_exist_has_a_page_that_says_so(client, pk):
    response = client.get(f"/trails/{pk}/", headers={"Accept": "application/json"})
    assert response.status_code == 404
    assert "<h1>Page not found</h1>" in response.text
