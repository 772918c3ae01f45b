import re

import pytest

from trails import photos
from trails.models import Photo, Report


def state(pk):
    return Report.objects.get(pk=pk).state


def test_a_ranger_sees_what_waits_in_the_own_region_oldest_first(browser, ranger):
    response = browser(ranger).get("/moderation/")
    assert [report.pk for report in response.context["reports"]] == [9, 8]


def test_the_headings_are_in_order(browser, ranger):
    text = browser(ranger).get("/moderation/").text
    assert re.findall(r"<(h[1-6])", text) == ["h1", "h2", "h3", "h2", "h3"]


# region: decides
@pytest.mark.parametrize(("action", "result"), [("approve", "approved"), ("reject", "rejected")])
def test_a_ranger_decides(browser, ranger, action, result):
    response = browser(ranger).post("/moderation/8/", {"action": action})
    assert response.headers["Location"] == "/moderation/" and state(8) == result
# endregion


def test_the_first_decision_counts(browser, ranger):
    browser(ranger).post("/moderation/8/", {"action": "approve"})
    assert browser(ranger).post("/moderation/8/", {"action": "reject"}).status_code == 404
    assert state(8) == "approved"


@pytest.mark.parametrize("pk", [6, 10, 999, "9" * 30])
def test_another_regions_report_is_not_there(browser, ranger, pk):
    assert browser(ranger).post(f"/moderation/{pk}/", {"action": "approve"}).status_code == 404


def test_a_ranger_without_a_region_has_nothing_to_decide(browser, ranger):
    ranger.region = None
    ranger.save()
    assert not browser(ranger).get("/moderation/").context["reports"]
    assert browser(ranger).post("/moderation/8/", {"action": "approve"}).status_code == 404


def test_an_action_that_does_not_exist_is_a_bad_request(browser, ranger):
    assert browser(ranger).post("/moderation/8/", {"action": "delete"}).status_code == 400
    assert state(8) == "pending"


def test_hikers_are_refused_and_visitors_asked_to_log_in(client, hiker):
    assert client.get("/moderation/").headers["Location"] == "/login/?next=/moderation/"
    client.force_login(hiker)
    assert "<h1>Not allowed</h1>" in client.get("/moderation/").text
    assert client.post("/moderation/8/", {"action": "approve"}).status_code == 403
    assert state(8) == "pending"


def test_the_admin_shows_a_ranger_the_own_region_and_a_superuser_all(browser, admin_client, ranger, picture):
    assert admin_client.get("/admin/trails/report/").context["cl"].result_count == 12
    client = browser(ranger)
    assert client.get("/admin/trails/report/").context["cl"].result_count == 8
    photo = Photo.objects.create(report_id=8, image=photos.redraw(picture()))
    assert f'src="/photos/{photo.pk}/"' in client.get("/admin/trails/report/8/change/").text
    assert client.get("/admin/trails/report/6/change/").status_code == 302  # of West Shore: "doesn't exist"
    assert client.get("/admin/accounts/user/").status_code == 403


@pytest.mark.parametrize(("action", "result"), [("approve", "approved"), ("reject", "rejected")])
def test_an_admin_action_decides_about_the_own_region_only(browser, ranger, action, result):
    browser(ranger).post("/admin/trails/report/", {"action": action, "_selected_action": [8, 9, 6]})
    assert [state(8), state(9), state(6)] == [result, result, "pending"]


@pytest.mark.parametrize("model", ["accounts/user", "trails/trail", "trails/region", "trails/tag"])
def test_every_admin_screen_opens(admin_client, model):
    assert admin_client.get(f"/admin/{model}/").status_code == 200
