"""Django, with its settings from cairnsite/settings.py. What needs other settings from the start, runs in projects/."""

import asyncio
import os
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from unittest import TestCase

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cairnsite.settings")

import django  # noqa: E402
from asgiref.sync import sync_to_async  # noqa: E402

django.setup()

from django.contrib.auth.models import User  # noqa: E402
from django.contrib.staticfiles.storage import staticfiles_storage  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import IntegrityError, connection, models, transaction  # noqa: E402
from django.db.migrations.recorder import MigrationRecorder  # noqa: E402
from django.template import Context, Engine, Template  # noqa: E402
from django.template.loader import render_to_string  # noqa: E402
from django.templatetags.static import static  # noqa: E402
from django.test import Client, RequestFactory, override_settings  # noqa: E402
from django.urls import reverse  # noqa: E402
from django.utils import timezone  # noqa: E402

from cases.helpers import free_port, python, started, taken_port  # noqa: E402
from trails.models import Profile, Report, Trail  # noqa: E402


@contextmanager
def database(migrated: bool = True) -> Iterator[None]:
    """A new database in a temporary folder."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "cairn.sqlite3"
        if migrated:
            file.write_bytes(migrated_database())
        connection.close()
        connection.settings_dict["NAME"] = str(file)
        try:
            yield
        finally:
            connection.close()
            connection.settings_dict["NAME"] = "no-database-yet"


@cache
def migrated_database() -> bytes:
    with database(migrated=False):
        call_command("migrate", verbosity=0)
        connection.close()
        return Path(connection.settings_dict["NAME"]).read_bytes()


def table_missing() -> None:
    with database(migrated=False):
        Trail.objects.count()


def table_missing_fixed() -> int:
    with database(migrated=False):
        call_command("migrate", verbosity=0)  # python manage.py migrate
        return Trail.objects.count()


def column_missing() -> None:
    with database():
        call_command("migrate", "trails", "0001", verbosity=0)  # the database is one migration behind
        Trail.objects.create(name="Heron Loop", slug="heron-loop")


def column_missing_fixed() -> str:
    with database():
        call_command("migrate", "trails", "0001", verbosity=0)
        call_command("migrate", verbosity=0)
        return Trail.objects.create(name="Heron Loop", slug="heron-loop").slug


def no_such_object() -> None:
    with database():
        Trail.objects.get(slug="hern-loop")


def no_such_object_fixed() -> None:
    with database():
        return Trail.objects.filter(slug="hern-loop").first()  # in a view: get_object_or_404


def more_than_one_object() -> None:
    with database():
        two_trails()
        Trail.objects.get(name__startswith="H")


def more_than_one_object_fixed() -> str:
    with database():
        two_trails()
        return Trail.objects.get(slug="heron-loop").name  # by a unique field


def two_trails() -> None:
    Trail.objects.create(name="Heron Loop", slug="heron-loop")
    Trail.objects.create(name="High Saddle", slug="high-saddle")


def field_misspelled() -> None:
    Trail.objects.filter(nam="Heron Loop")


def field_misspelled_fixed() -> int:
    with database():
        return Trail.objects.filter(name="Heron Loop").count()


def text_for_a_number_field() -> None:
    Trail.objects.filter(id="heron-loop")


def text_for_a_number_field_fixed() -> int:
    with database():
        return Trail.objects.filter(slug="heron-loop").count()


def unique_field() -> None:
    with database():
        two_trails()
        Trail.objects.create(name="Heron Loop", slug="heron-loop")


def unique_field_fixed() -> bool:
    with database():
        two_trails()
        return Trail.objects.get_or_create(slug="heron-loop", defaults={"name": "Heron Loop"})[1]


def foreign_key_missing() -> None:
    with database():
        Report.objects.create(body="Ice")


def foreign_key_missing_fixed() -> str:
    with database():
        two_trails()
        return Report.objects.create(body="Ice", trail=Trail.objects.get(slug="heron-loop")).body


def text_for_a_relation() -> None:
    Report(trail="heron-loop")


def text_for_a_relation_fixed() -> str:
    return str(Report(trail=Trail(name="Heron Loop")).trail)


def related_object_unsaved() -> None:
    with database():
        Report(trail=Trail(name="Heron Loop", slug="heron-loop"), body="Ice").save()


def related_object_unsaved_fixed() -> str:
    with database():
        trail = Trail.objects.create(name="Heron Loop", slug="heron-loop")
        return str(Report.objects.create(trail=trail, body="Ice").trail)


def related_object_missing() -> None:
    with database():
        print(User.objects.create_user("hiker").profile)


def related_object_missing_fixed() -> str:
    with database():
        user = User.objects.create_user("hiker")
        Profile.objects.create(user=user)  # when the user is made; or test with hasattr(user, "profile")
        return user.profile.user.username


def query_after_a_failure_in_atomic() -> None:
    with database(), transaction.atomic():
        two_trails()
        try:
            two_trails()
        except IntegrityError:
            pass
        Trail.objects.count()


def query_after_a_failure_in_atomic_fixed() -> int:
    with database(), transaction.atomic():
        two_trails()
        try:
            with transaction.atomic():  # a savepoint of its own for what may fail
                two_trails()
        except IntegrityError:
            pass
        return Trail.objects.count()


def naive_datetime() -> None:
    with database(), warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        two_trails()
        Report.objects.create(trail=Trail.objects.all()[0], body="Ice", observed_at=datetime(2026, 11, 22, 9, 30))
    raise caught[0].message


def naive_datetime_fixed() -> bool:
    with database():
        two_trails()
        seen = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
        return timezone.is_aware(Report.objects.create(trail=Trail.objects.all()[0], observed_at=seen).observed_at)


def sync_code_in_async_view() -> None:
    async def view() -> int:
        return Trail.objects.count()

    with database():
        asyncio.run(view())


def sync_code_in_async_view_fixed() -> int:
    async def view() -> int:
        try:
            return await Trail.objects.acount()
        finally:
            await sync_to_async(lambda: connection.close())()  # a server does that at the end of each request

    with database():
        return asyncio.run(view())


def model_outside_installed_apps() -> None:
    type("Hut", (models.Model,), {"__module__": "huts.models"})


def model_outside_installed_apps_fixed() -> str:
    return Trail._meta.label  # "trails" is in INSTALLED_APPS


def template_missing() -> None:
    render_to_string("trails/list.html")


def template_missing_fixed() -> str:
    loader = ("django.template.loaders.locmem.Loader", {"trails/list.html": "Trails"})  # in yours: trails/templates/
    return Engine(loaders=[loader]).render_to_string("trails/list.html")


def tag_not_loaded() -> None:
    Template("{% static 'cairn.css' %}")


def tag_not_loaded_fixed() -> str:
    return Template("{% load static %}{% static 'cairn.css' %}").render(Context())


def tag_left_open() -> None:
    Template("{% if trails %}Trails")


def tag_left_open_fixed() -> str:
    return Template("{% if trails %}Trails{% endif %}").render(Context({"trails": ["Heron Loop"]}))


def filter_unknown() -> None:
    Template("{{ trails|lenght }}")


def filter_unknown_fixed() -> str:
    return Template("{{ trails|length }}").render(Context({"trails": ["Heron Loop"]}))


def url_name_unknown() -> None:
    reverse("trail_detail", args=["heron-loop"])


def url_name_unknown_fixed() -> str:
    return reverse("trail-detail", args=["heron-loop"])


def url_namespace_unknown() -> None:
    reverse("trails:trail-detail", args=["heron-loop"])


def url_namespace_unknown_fixed() -> str:
    return reverse("trail-detail", args=["heron-loop"])  # or app_name = "trails" in the included urls.py


def url_without_its_argument() -> None:
    reverse("trail-detail")


def url_without_its_argument_fixed() -> str:
    return reverse("trail-detail", kwargs={"slug": "heron-loop"})


def host_not_allowed() -> None:
    RequestFactory().get("/", headers={"host": "cairn.example"}).get_host()


def host_not_allowed_fixed() -> str:
    with override_settings(ALLOWED_HOSTS=["cairn.example"]):
        return RequestFactory().get("/", headers={"host": "cairn.example"}).get_host()


def view_returns_nothing() -> None:
    Client().get("/nothing/")


def view_returns_nothing_fixed() -> int:
    return Client().get("/trails/heron-loop/").status_code


def view_argument_has_another_name() -> None:
    Client().get("/keyword/heron-loop/")


def view_argument_has_another_name_fixed() -> str:
    return Client().get("/trails/heron-loop/").text


def form_field_missing() -> None:
    Client().post("/reports/", {"titel": "Ice"})


def form_field_missing_fixed() -> str:
    return Client().post("/reports/", {"title": "Ice"}).text


def slash_missing_after_post() -> None:
    with override_settings(DEBUG=True):
        Client().post("/reports", {"title": "Ice"})


def slash_missing_after_post_fixed() -> str:
    return Client().post("/reports/", {"title": "Ice"}).text


def strict() -> Client:
    return Client(enforce_csrf_checks=True)


def csrf_cookie_missing() -> str:
    with override_settings(DEBUG=True):  # without it the page does not say why
        return strict().post("/reports/", {"title": "Ice"}).text


def csrf_cookie_missing_fixed() -> str:
    client = strict()
    token = client.get("/form/").text
    return client.post("/reports/", {"title": "Ice", "csrfmiddlewaretoken": token}).text


def csrf_token_missing() -> str:
    with override_settings(DEBUG=True):
        client = strict()
        client.get("/form/")
        return client.post("/reports/", {"title": "Ice"}).text


def csrf_token_missing_fixed() -> str:
    return csrf_cookie_missing_fixed()


def csrf_origin_unknown() -> str:
    with override_settings(DEBUG=True):  # a proxy ends TLS: the browser sees https, Django http
        return strict().post("/reports/", {"title": "Ice"}, headers={"origin": "https://cairn.example"}).text


def csrf_origin_unknown_fixed() -> str:
    with override_settings(CSRF_TRUSTED_ORIGINS=["https://cairn.example"]):
        client = strict()
        data = {"title": "Ice", "csrfmiddlewaretoken": client.get("/form/").text}
        return client.post("/reports/", data, headers={"origin": "https://cairn.example"}).text


def migration_history_inconsistent() -> None:
    with database():
        MigrationRecorder(connection).record_unapplied("contenttypes", "0001_initial")
        call_command("migrate", verbosity=0)


def migration_history_inconsistent_fixed() -> str:
    with database(migrated=False):  # development: delete the database and migrate anew
        call_command("migrate", verbosity=0)
    return "migrated"


def static_root_missing() -> None:
    call_command("collectstatic", interactive=False, verbosity=0)


def static_root_missing_fixed() -> str:
    with tempfile.TemporaryDirectory() as folder, override_settings(STATIC_ROOT=folder):
        call_command("collectstatic", interactive=False, verbosity=0)
        return staticfiles_storage.url("trails/cairn.css")


MANIFEST = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"}}


def static_file_not_collected() -> None:
    with tempfile.TemporaryDirectory() as folder, override_settings(STATIC_ROOT=folder, STORAGES=MANIFEST):
        static("trails/cairn.css")


def static_file_not_collected_fixed() -> str:
    with tempfile.TemporaryDirectory() as folder, override_settings(STATIC_ROOT=folder, STORAGES=MANIFEST):
        call_command("collectstatic", interactive=False, verbosity=0)  # before the start of every release
        return static("trails/cairn.css")


def settings_not_configured() -> str:
    return python("empty", "-c", "from django.contrib.auth.models import User", DJANGO_SETTINGS_MODULE="")


def settings_not_configured_fixed() -> str:
    script = "from django.contrib.auth.models import User; print(User.__name__)"
    return python("django_site", "manage.py", "shell", "--no-imports", "-c", script).strip()


def apps_not_loaded() -> str:
    return python("django_site", "-c", "from django.contrib.auth.models import User", DJANGO_SETTINGS_MODULE="settings")


def apps_not_loaded_fixed() -> str:
    script = "import django; django.setup(); from django.contrib.auth.models import User; print(User.__name__)"
    return python("django_site", "-c", script, DJANGO_SETTINGS_MODULE="settings").strip()


def settings_module_not_found() -> str:
    return python("django_site", "manage.py", "check", DJANGO_SETTINGS_MODULE="cairn.settings")


def settings_module_not_found_fixed() -> str:
    return python("django_site", "manage.py", "check").strip()


SIGN = "from django.core import signing; print(signing.loads(signing.dumps('signed')))"  # as a login does


def secret_key_empty() -> str:
    return python("django_site", "manage.py", "shell", "--no-imports", "-c", SIGN, SECRET_KEY="")


def secret_key_empty_fixed() -> str:
    return python("django_site", "manage.py", "shell", "--no-imports", "-c", SIGN, SECRET_KEY="only for tests").strip()


def allowed_hosts_empty() -> str:
    return python("django_site", "manage.py", "runserver", "--noreload", ALLOWED_HOSTS="")


def allowed_hosts_empty_fixed() -> str:
    return python("django_site", "manage.py", "check", ALLOWED_HOSTS="cairn.example").strip()


def user_model_not_installed() -> str:
    return python("django_site", "manage.py", "check", AUTH_USER_MODEL="accounts.User", APPS="")


def user_model_not_installed_fixed() -> str:
    return python("django_site", "manage.py", "check", AUTH_USER_MODEL="accounts.User", APPS="accounts").strip()


def two_user_models() -> str:
    return python("django_site", "manage.py", "check", APPS="accounts")  # AUTH_USER_MODEL is still auth.User


def two_user_models_fixed() -> str:
    return user_model_not_installed_fixed()


def port_taken() -> str:
    with taken_port() as port:
        return python("django_site", "manage.py", "runserver", "--noreload", str(port))


def port_taken_fixed() -> str:
    port = str(free_port())
    with started("django_site", "manage.py", "runserver", "--noreload", port, until="Starting development server"):
        return "started"


def migrations_in_conflict() -> None:
    with override_settings(MIGRATION_MODULES={"trails": "projects.conflicting"}), database(migrated=False):
        call_command("migrate", "trails", verbosity=0)


def migrations_in_conflict_fixed() -> str:
    with override_settings(MIGRATION_MODULES={"trails": "projects.merged"}), database(migrated=False):
        call_command("migrate", "trails", verbosity=0)
        return MigrationRecorder(connection).migration_qs.filter(app="trails").last().name


def logout_by_get() -> str:
    with TestCase().assertLogs("django.request") as log:
        Client().get("/logout/")
    return log.records[0].getMessage()


def logout_by_get_fixed() -> str:
    return str(Client().post("/logout/").status_code)  # the page is a form with method="post"
