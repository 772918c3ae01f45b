# region: first-test
from app import TRAILS, app

client = app.test_client()


def test_list_names_every_trail():
    response = client.get("/trails/")
    assert response.status_code == 200
    assert all(trail["name"] in response.text for trail in TRAILS)
# endregion


# region: more-tests
def test_list_can_be_narrowed_to_one_status():
    text = client.get("/trails/?status=closed").text
    assert "Larch Traverse" in text
    assert "Heron Loop" not in text


def test_what_a_visitor_sends_is_shown_as_text():
    text = client.get("/trails/?status=<b>icy</b>").text
    assert "Status: &lt;b&gt;icy&lt;/b&gt;." in text
    assert "No trail matches." in text


def test_each_trail_has_its_own_page():
    for trail in TRAILS:
        assert f"<h1>{trail['name']}</h1>" in client.get(f"/trails/{trail['id']}/").text


def test_an_unknown_trail_is_not_found():
    assert client.get("/trails/99/").status_code == 404


def test_visitors_never_see_a_traceback(monkeypatch):
    monkeypatch.setattr("app.TRAILS", None)  # breaks the list page
    response = client.get("/trails/")
    assert response.status_code == 500
    assert "TypeError" not in response.text
# endregion
