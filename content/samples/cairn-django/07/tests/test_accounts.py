import pytest
from django.contrib.auth.models import User as DjangoUser
from django.test import Client

from accounts.models import User
from trails.management.commands.seed import PASSWORD

NEW_USER = {"username": "walker", "password1": "three-quiet-lakes", "password2": "three-quiet-lakes"}


def log_in(client, next="", **credentials):
    return client.post("/login/", {"username": "hiker", "password": PASSWORD, "next": next} | credentials)


def test_whoever_signs_up_is_a_hiker_and_logged_in(client):
    response = client.post("/signup/", NEW_USER | {"role": "ranger", "is_staff": "on"}, follow=True)
    assert response.redirect_chain == [("/trails/", 302)]
    user = response.context["user"]
    assert (user.username, user.role, user.region, user.is_staff) == ("walker", "hiker", None, False)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"username": "HIKER"}, "username"),
        ({"username": "a b"}, "username"),
        ({"password1": "short", "password2": "short"}, "password2"),
        ({"password2": "three-loud-lakes"}, "password2"),
        ({"password1": "password123", "password2": "password123"}, "password2"),
    ],
)
def test_sign_up_refuses(client, change, field):
    response = client.post("/signup/", NEW_USER | change)
    assert list(response.context["form"].errors) == [field]
    assert not User.objects.filter(username="walker").exists()
    assert "three-" not in response.text  # a password never comes back


def test_the_hash_is_stored_and_not_the_password(client):
    client.post("/signup/", NEW_USER)
    user = User.objects.get(username="walker")
    assert "three-quiet-lakes" not in user.password and user.check_password("three-quiet-lakes")


def test_djangos_own_user_is_out_of_use():
    """What happens to code that imports it, where it should call get_user_model() or import ours."""
    with pytest.raises(AttributeError, match="'auth.User' has been swapped for 'accounts.User'"):
        DjangoUser.objects.count()


def test_an_unknown_user_and_a_wrong_password_look_alike(client):
    unknown, wrong = log_in(client, username="nobody"), log_in(client, password="wrong-pass-1234")
    messages = [response.context["form"].non_field_errors() for response in (unknown, wrong)]
    assert messages == [["The user name or the password is wrong."]] * 2
    assert 'role="alert"' in wrong.text and 'value="hiker"' in wrong.text and "wrong-pass" not in wrong.text


def test_a_disabled_account_cannot_log_in(client, hiker):
    User.objects.filter(pk=hiker.pk).update(is_active=False)
    assert log_in(client).status_code == 200


def test_log_in_leads_where_the_visitor_wanted_to_go(client):
    assert log_in(client, next="/reports/").headers["Location"] == "/reports/"
    assert log_in(client).headers["Location"] == "/trails/"


@pytest.mark.parametrize("next", ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)"])
def test_but_to_no_other_site(client, next):
    assert log_in(client, next=next).headers["Location"] == "/trails/"


def test_the_session_cookie_is_out_of_reach_for_scripts_and_other_sites(client):
    log_in(client)
    cookie = client.cookies["sessionid"]
    assert cookie["httponly"] and cookie["samesite"] == "Lax"


def test_log_out_is_a_post(browser, hiker):
    client = browser(hiker)
    refused = client.get("/logout/")
    assert refused.status_code == 405 and "POST" in refused.headers["Allow"]
    assert client.post("/logout/").headers["Location"] == "/trails/"
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("path", ["/login/", "/signup/", "/logout/", "/trails/1/reports/new/", "/moderation/8/"])
def test_a_form_without_its_token_is_refused(hiker, path):
    client = Client(enforce_csrf_checks=True)
    client.force_login(hiker)
    response = client.post(path)
    assert response.status_code == 403 and "<h1>Not allowed</h1>" in response.text
