from datetime import timedelta

from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import IntegrityError, connection
from django.db.models import ProtectedError
from django.test import TestCase, TransactionTestCase
from django.utils import timezone

from accounts.models import User

from .models import Region, Report, Trail


class TrailListTests(TestCase):
    fixtures = ["trails"]

    def test_page_names_a_trail(self):
        response = self.client.get("/trails/")
        self.assertContains(response, "Heron Loop")

    def test_every_trail_has_a_row(self):
        response = self.client.get("/trails/")
        self.assertContains(response, "<tr>", count=13)  # the heading and twelve trails

    def test_a_name_is_shown_as_text(self):
        Trail.objects.filter(pk=1).update(name="<script>alert(1)</script>")
        response = self.client.get("/trails/")
        self.assertContains(response, "&lt;script&gt;alert(1)&lt;/script&gt;")

    def test_missing_slash_is_redirected(self):
        response = self.client.get("/trails")
        self.assertRedirects(response, "/trails/", status_code=301)

    def test_one_query_brings_all_trails_with_their_regions(self):
        with self.assertNumQueries(1):
            self.client.get("/trails/")


class ModelTests(TestCase):
    fixtures = ["trails"]

    def setUp(self):
        self.trail = Trail.objects.get(name="Heron Loop")
        self.author = User.objects.create_user("hiker")
        self.report = Report.objects.create(
            trail=self.trail,
            author=self.author,
            category=Report.Category.ICE,
            severity=3,
            body="Ice between the stepping stones.",
            observed_at="2026-11-10",
        )

    def test_a_report_waits_for_a_ranger(self):
        self.assertEqual(self.report.state, Report.State.PENDING)

    def test_everything_says_what_it_is(self):
        self.assertEqual(str(self.report), "Ice, Heron Loop, 2026-11-10")
        self.assertEqual([str(self.trail.region), str(self.trail.tags.first())], ["Lake Valley", "family"])

    def test_the_newest_observation_comes_first(self):
        self.report.pk = None  # a copy
        self.report.observed_at = "2026-11-12"
        self.report.save()
        self.assertEqual([str(report.observed_at) for report in self.trail.reports.all()], ["2026-11-12", "2026-11-10"])

    def test_a_report_outlives_its_author(self):
        self.author.delete()
        self.report.refresh_from_db()
        self.assertIsNone(self.report.author)

    def test_a_report_goes_with_its_trail(self):
        self.trail.delete()
        self.assertFalse(Report.objects.exists())

    # region: promises
    def test_a_region_with_trails_stays(self):
        with self.assertRaises(ProtectedError):
            Region.objects.get(name="Lake Valley").delete()

    def test_full_clean_names_every_wrong_field(self):
        self.report.body = "Too short"
        self.report.severity = 6
        self.report.observed_at = timezone.now().date() + timedelta(days=1)
        with self.assertRaises(ValidationError) as caught:
            self.report.full_clean()
        self.assertEqual(set(caught.exception.message_dict), {"body", "severity", "observed_at"})

    def test_save_does_not_validate_but_the_database_does(self):
        self.report.severity = 6
        with self.assertRaisesMessage(IntegrityError, "report_severity_1_to_5"):
            self.report.save()
    # endregion


# region: migrations
class MigrationTests(TransactionTestCase):
    def test_no_migration_is_missing(self):
        call_command("makemigrations", check=True, dry_run=True, verbosity=0)

    def test_reports_can_be_migrated_away_and_back(self):
        call_command("migrate", "trails", "0001", verbosity=0)
        self.assertNotIn("trails_report", connection.introspection.table_names())
        call_command("migrate", verbosity=0)
        self.assertIn("trails_report", connection.introspection.table_names())
# endregion
