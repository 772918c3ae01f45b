import re
from io import StringIO

from django.contrib.auth import get_user_model
from django.contrib.auth.models import User as DjangoUser
from django.core import mail
from django.core.management import call_command
from django.test import Client, TestCase, override_settings

from trails.management.commands.seed import PASSWORD
from trails.models import Report

from .models import User

NEW_USER = {"username": "walker", "password1": "three-quiet-lakes", "password2": "three-quiet-lakes"}


class UserTests(TestCase):
    def test_users_are_of_our_own_kind(self):
        self.assertIs(get_user_model(), User)

    def test_djangos_own_user_is_out_of_use(self):
        """What happens to code that imports it, where it should call get_user_model() or import ours."""
        with self.assertRaisesMessage(
            AttributeError, "Manager isn't available; 'auth.User' has been swapped for 'accounts.User'"
        ):
            DjangoUser.objects.count()

    def test_the_hash_is_stored_and_not_the_password(self):
        user = User.objects.create_user("hiker", password="three-quiet-lakes")
        self.assertNotIn("three-quiet-lakes", user.password)
        self.assertTrue(user.check_password("three-quiet-lakes"))

    def test_a_ranger_moderates_the_own_region_only(self):
        call_command("seed", stdout=StringIO())
        here, elsewhere = Report.objects.get(pk=8), Report.objects.get(pk=6)
        users = User.objects.order_by("username")  # hiker, hiker2, ranger
        self.assertEqual([user.moderates(here) for user in users], [False, False, True])
        self.assertFalse(users.last().moderates(elsewhere))


class SignUpTests(TestCase):
    def test_whoever_signs_up_is_a_hiker_and_logged_in(self):
        response = self.client.post("/signup/", NEW_USER | {"role": "ranger", "is_staff": "on"}, follow=True)
        self.assertRedirects(response, "/trails/")
        user = response.context["user"]
        self.assertEqual((user.username, user.role, user.region, user.is_staff), ("walker", "hiker", None, False))

    def test_sign_up_refuses(self):
        User.objects.create_user("hiker")
        for change, field in [
            ({"username": "HIKER"}, "username"),
            ({"username": "a b"}, "username"),
            ({"password1": "short", "password2": "short"}, "password2"),
            ({"password2": "three-loud-lakes"}, "password2"),
            ({"password1": "password123", "password2": "password123"}, "password2"),
        ]:
            with self.subTest(change):
                response = self.client.post("/signup/", NEW_USER | change)
                self.assertEqual(list(response.context["form"].errors), [field])
                self.assertFalse(User.objects.filter(username="walker").exists())
                self.assertNotContains(response, "three-")  # a password never comes back


class LogInTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        call_command("seed", stdout=StringIO())

    def log_in(self, next="", **credentials):
        return self.client.post("/login/", {"username": "hiker", "password": PASSWORD, "next": next} | credentials)

    def test_an_unknown_user_and_a_wrong_password_look_alike(self):
        for response in self.log_in(username="nobody"), self.log_in(password="wrong-pass-1234"):
            self.assertFormError(response.context["form"], None, "The user name or the password is wrong.")
            self.assertContains(response, 'role="alert"')
            self.assertNotContains(response, "wrong-pass")

    def test_a_disabled_account_cannot_log_in(self):
        User.objects.filter(username="hiker").update(is_active=False)
        self.assertEqual(self.log_in().status_code, 200)

    def test_log_in_leads_where_the_visitor_wanted_to_go(self):
        self.assertRedirects(self.log_in(next="/reports/"), "/reports/")
        self.assertRedirects(self.log_in(), "/trails/")

    def test_but_to_no_other_site(self):
        for next in "https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)":
            with self.subTest(next):
                self.assertRedirects(self.log_in(next=next), "/trails/")

    def test_the_session_cookie_is_out_of_reach_for_scripts_and_other_sites(self):
        self.log_in()
        cookie = self.client.cookies["sessionid"]
        self.assertEqual((cookie["httponly"], cookie["samesite"]), (True, "Lax"))

    def test_log_out_is_a_post(self):
        self.log_in()
        self.assertEqual(self.client.get("/logout/").status_code, 405)
        self.assertRedirects(self.client.post("/logout/"), "/trails/")
        self.assertNotIn("_auth_user_id", self.client.session)

    def test_a_form_without_its_token_is_refused(self):
        client = Client(enforce_csrf_checks=True)
        client.force_login(User.objects.get(username="hiker"))
        for path in "/login/", "/signup/", "/logout/", "/trails/1/reports/new/", "/moderation/8/":
            with self.subTest(path):
                self.assertContains(client.post(path), "<h1>Not allowed</h1>", status_code=403)


class PasswordResetTests(TestCase):
    new = {"new_password1": "four-loud-rivers", "new_password2": "four-loud-rivers"}

    @classmethod
    def setUpTestData(cls):
        cls.hiker = User.objects.create_user("hiker", "hiker@cairn.example", "three-quiet-lakes")

    def ask(self, address="hiker@cairn.example"):
        return self.client.post("/password-reset/", {"email": address}, follow=True)

    def link(self):
        """The path in the last mail."""
        return re.search(r"http://testserver(/password-reset/\S+)", mail.outbox[-1].body)[1]

    def open(self, link):
        """Django keeps the token in the session and leads to an address without it, which no log or Referer can leak."""
        return self.client.get(link, follow=True)

    def test_the_mail_goes_to_the_account_and_to_nobody_else(self):
        self.assertRedirects(self.ask(" Hiker@cairn.example"), "/password-reset/sent/")
        [message] = mail.outbox
        self.assertEqual((message.to, message.subject), (["hiker@cairn.example"], "Your password for Cairn"))
        self.assertIn("Hello hiker,", message.body)

    # region: address
    def test_an_unknown_address_gets_the_same_answer_and_no_mail(self):
        known, unknown = self.ask(), self.ask("nobody@cairn.example")
        self.assertEqual((known.redirect_chain, known.content), (unknown.redirect_chain, unknown.content))
        self.assertEqual(len(mail.outbox), 1)
    # endregion

    def test_a_disabled_account_gets_none(self):
        User.objects.update(is_active=False)
        self.ask()
        self.assertEqual(mail.outbox, [])

    def test_the_link_works_once(self):
        self.ask()
        page = self.open(self.link())
        self.assertContains(page, "<h1>Choose a new password</h1>")
        response = self.client.post(page.redirect_chain[-1][0], self.new, follow=True)
        self.assertRedirects(response, "/login/")
        self.assertContains(response, "Your new password is saved.")
        self.hiker.refresh_from_db()
        self.assertTrue(self.hiker.check_password("four-loud-rivers"))
        self.assertContains(self.open(self.link()), "This link has been used, is too old")

    def test_the_link_ends_after_an_hour(self):
        self.ask()
        with override_settings(PASSWORD_RESET_TIMEOUT=-1):
            self.assertContains(self.open(self.link()), "This link has been used, is too old")

    def test_a_new_password_is_checked_like_the_first(self):
        self.ask()
        address = self.open(self.link()).redirect_chain[-1][0]
        response = self.client.post(address, {"new_password1": "short", "new_password2": "short"})
        self.assertEqual(list(response.context["form"].errors), ["new_password2"])

    # region: sessions
    def test_whoever_was_logged_in_with_the_old_password_is_out(self):
        thief = Client()
        thief.force_login(self.hiker)
        self.assertEqual(thief.get("/reports/").status_code, 200)
        self.ask()
        self.client.post(self.open(self.link()).redirect_chain[-1][0], self.new)
        self.assertRedirects(thief.get("/reports/"), "/login/?next=/reports/")
    # endregion

    def test_a_host_that_is_not_ours_gets_no_link(self):
        response = self.client.post("/password-reset/", {"email": self.hiker.email}, headers={"Host": "evil.example"})
        self.assertEqual((response.status_code, mail.outbox), (400, []))
