"""Django's own kind of tests, which both pytest and `manage.py test` run. They make their rows themselves."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import IntegrityError, connection
from django.db.models import ProtectedError
from django.test import TestCase, TransactionTestCase
from django.utils import timezone

from accounts.models import User
from trails.models import Region, Report, Trail


# region: models
class ModelTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.region = Region.objects.create(name="High Moor")
        cls.trail = Trail.objects.create(name="Peat Track", region=cls.region, length_km=5)
        cls.author = User.objects.create_user("walker")

    def setUp(self):
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
# endregion

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
        self.assertFalse(Report.objects.filter(pk=self.report.pk).exists())

    def test_a_region_with_trails_stays(self):
        with self.assertRaises(ProtectedError):
            self.region.delete()

    # region: rules
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

    def test_a_ranger_moderates_the_own_region_only(self):
        ranger = User.objects.create_user("warden", role=User.Role.RANGER, region=self.region)
        self.assertTrue(ranger.moderates(self.report))
        self.assertFalse(self.author.moderates(self.report))
        self.trail.region = Region.objects.create(name="Low Moor")
        self.assertFalse(ranger.moderates(self.report))


class MigrationTests(TransactionTestCase):
    """Needs more than a transaction: it empties the database, so both runners keep it for the end."""

    def test_no_migration_is_missing(self):
        call_command("makemigrations", check=True, dry_run=True, verbosity=0)

    def test_reports_can_be_migrated_away_and_back(self):
        call_command("migrate", "trails", "0001", verbosity=0)
        self.assertNotIn("trails_report", connection.introspection.table_names())
        call_command("migrate", verbosity=0)
        self.assertIn("trails_report", connection.introspection.table_names())
