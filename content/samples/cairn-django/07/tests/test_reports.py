import re
from datetime import timedelta

import pytest
from django.utils import timezone

from trails.models import Report

NEW = "/trails/1/reports/new/"
GOOD = {"category": "ice", "severity": "4", "body": "Ice below the second bridge.", "observed_at": "2026-11-20"}


def newest():
    return Report.objects.order_by("pk").last()


def test_a_visitor_is_asked_to_log_in_first(client):
    assert client.get(NEW).headers["Location"] == f"/login/?next={NEW}"
    assert client.get("/reports/").headers["Location"] == "/login/?next=/reports/"
    assert client.get("/reports/9/edit/").headers["Location"] == "/login/?next=/reports/9/edit/"


def test_a_report_is_filed_as_pending_and_its_author_is_thanked(browser, hiker):
    response = browser(hiker).post(NEW, GOOD, follow=True)
    assert response.redirect_chain == [("/trails/1/", 302)]
    assert "Thank you!" in response.text and GOOD["body"] not in response.text
    report = newest()
    assert (report.trail_id, report.author, report.state, report.severity) == (1, hiker, "pending", 4)


def test_no_field_of_the_form_decides_about_state_trail_or_author(browser, hiker, ranger):
    browser(hiker).post(NEW, GOOD | {"state": "approved", "trail": "2", "author": ranger.pk})
    assert (newest().state, newest().trail_id, newest().author) == ("pending", 1, hiker)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("category", "bear"),
        ("category", ""),
        ("severity", "0"),
        ("severity", "6"),
        ("severity", "two"),
        ("body", "Too short"),
        ("body", " " * 20),
        ("body", "x" * 2001),
        ("observed_at", "yesterday"),
        ("observed_at", ""),
    ],
)
def test_a_wrong_value_is_named_beside_its_field_and_nothing_is_saved(browser, hiker, field, value):
    before = Report.objects.count()
    response = browser(hiker).post(NEW, GOOD | {field: value})
    assert response.status_code == 200 and Report.objects.count() == before
    assert list(response.context["form"].errors) == [field]
    element = re.search(rf'<[^>]*name="{field}"[^>]*>', response.text)[0]
    assert 'aria-invalid="true"' in element and f'aria-describedby="id_{field}_error"' in element
    assert f'id="id_{field}_error"' in response.text


def test_the_future_cannot_be_observed(browser, hiker):
    today = timezone.now().date()
    wrong = browser(hiker).post(NEW, GOOD | {"observed_at": today + timedelta(days=1)})
    assert wrong.context["form"].errors == {"observed_at": ["This day is still to come."]}
    assert browser(hiker).post(NEW, GOOD | {"observed_at": today}).status_code == 302


def test_the_same_form_sent_twice_is_one_report(browser, hiker):
    client = browser(hiker)
    submission = client.get(NEW).context["form"]["submission"].value()
    before = Report.objects.count()
    for _ in range(2):
        assert client.post(NEW, GOOD | {"submission": submission}).headers["Location"] == "/trails/1/"
    assert Report.objects.count() == before + 1


def test_without_its_number_it_would_be_two(browser, hiker):
    """Why the redirect is not enough: whoever clicks twice sends twice before the first answer is there."""
    before = Report.objects.count()
    for _ in range(2):
        browser(hiker).post(NEW, GOOD)
    assert Report.objects.count() == before + 2


def test_every_form_has_a_number_of_its_own(browser, hiker):
    first, second = (browser(hiker).get(NEW).context["form"]["submission"].value() for _ in range(2))
    assert first != second


def test_an_unknown_trail_has_no_form(browser, hiker):
    assert browser(hiker).get("/trails/99/reports/new/").status_code == 404


def test_my_reports_are_mine_and_only_pending_ones_can_be_edited(browser, hiker):
    response = browser(hiker).get("/reports/")
    assert [report.pk for report in response.context["reports"]] == [9, 3, 10, 1, 11, 12]
    assert re.findall(r"/reports/(\d+)/edit/", response.text) == ["9", "10"]


def test_an_author_changes_a_pending_report(browser, hiker):
    assert "Two larches block the zigzags." in browser(hiker).get("/reports/9/edit/").text
    response = browser(hiker).post("/reports/9/edit/", GOOD)
    assert response.headers["Location"] == "/reports/"
    report = Report.objects.get(pk=9)
    assert (report.body, report.trail_id, report.state) == (GOOD["body"], 4, "pending")


# region: own
@pytest.mark.parametrize("pk", [8, 1, 11, 999])
def test_others_reports_and_decided_ones_are_not_there_to_edit(browser, hiker, pk):
    client = browser(hiker)
    assert client.get(f"/reports/{pk}/edit/").status_code == 404
    assert client.post(f"/reports/{pk}/edit/", GOOD).status_code == 404
# endregion
