from django.contrib.auth import get_user_model
from django.contrib.auth.models import User as DjangoUser
from django.test import TestCase

from .models import User


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
