from io import BytesIO, StringIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from PIL import Image

from accounts.models import User


# region: seed
@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """The seed rows, once for all tests: each test runs in a transaction that is rolled back."""
    with django_db_blocker.unblock():
        call_command("seed", stdout=StringIO())


@pytest.fixture(autouse=True)
def every_test_starts_alike(db, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
# endregion


# region: people
@pytest.fixture
def hiker():
    return User.objects.get(username="hiker")


@pytest.fixture
def hiker2():
    return User.objects.get(username="hiker2")


@pytest.fixture
def ranger():
    """Of North Fells, to which the trails 2, 4, 6 and 10 belong."""
    return User.objects.get(username="ranger")


@pytest.fixture
def browser(client):
    """Signs somebody in and returns the client."""

    def sign_in(user):
        client.force_login(user)
        return client

    return sign_in
# endregion


@pytest.fixture
def picture():
    """Makes an uploaded picture."""

    def make(format="PNG", size=(60, 40), mode="RGB", color="green", **options):
        content = BytesIO()
        Image.new(mode, size, color).save(content, format, **options)
        return SimpleUploadedFile(f"../holiday.{format.lower()}", content.getvalue())

    return make
