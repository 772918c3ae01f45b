import re
import tempfile
from datetime import timedelta
from io import BytesIO, StringIO

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import IntegrityError, connection
from django.db.models import ProtectedError
from django.test import Client, TestCase, TransactionTestCase, override_settings
from django.utils import timezone
from PIL import ExifTags, Image

from accounts.models import User

from . import photos
from .models import Photo, Region, Report, Trail


class TrailListTests(TestCase):
    fixtures = ["trails"]

    def names(self, **query):
        return [trail.name for trail in self.client.get("/trails/", query).context["trails"]]

    def test_the_front_page_leads_to_the_trails(self):
        self.assertRedirects(self.client.get("/"), "/trails/")

    def test_a_name_is_shown_as_text(self):
        Trail.objects.filter(pk=1).update(name="<script>alert(1)</script>")
        response = self.client.get("/trails/")
        self.assertContains(response, "&lt;script&gt;alert(1)&lt;/script&gt;")

    def test_missing_slash_is_redirected(self):
        response = self.client.get("/trails")
        self.assertRedirects(response, "/trails/", status_code=301)

    def test_ten_trails_a_page_in_the_order_of_their_ids(self):
        self.assertEqual(len(self.names()), 10)
        self.assertEqual(self.names()[0], "Heron Loop")
        self.assertEqual(self.names(page=2), ["Pebble Point", "Quarry Rim"])

    def test_search_and_status_narrow_the_list(self):
        self.assertEqual(self.names(q=" LOOP "), ["Heron Loop"])
        self.assertEqual(self.names(status="closed"), ["Larch Traverse", "Pebble Point"])
        self.assertEqual(self.names(q="e", status="caution"), ["Kestrel Ridge", "Cedar Hollow"])

    def test_signs_with_a_meaning_in_sql_have_none_in_the_search(self):
        for q in "%", "_", "' OR 1=1 --":
            with self.subTest(q):
                self.assertContains(self.client.get("/trails/", {"q": q}), "No trail matches.")

    def test_a_status_that_does_not_exist_is_ignored(self):
        self.assertEqual(len(self.names(status="sunny")), 10)

    def test_the_links_to_other_pages_keep_the_search(self):
        Trail.objects.update(status="open")
        self.assertContains(self.client.get("/trails/?status=open"), 'href="?status=open&amp;page=2"')

    def test_a_page_that_does_not_exist_is_not_found(self):
        for page in "0", "3", "x", "9" * 30:
            with self.subTest(page):
                self.assertEqual(self.client.get("/trails/", {"page": page}).status_code, 404)

    def test_two_queries_however_long_the_list_is(self):
        with self.assertNumQueries(2):  # count, trails with their regions
            self.client.get("/trails/")


class TrailDetailTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        call_command("seed", stdout=StringIO())

    def test_approved_reports_newest_first(self):
        reports = self.client.get("/trails/2/").context["trail"].reports.all()
        self.assertEqual([report.pk for report in reports], [2, 1, 12])

    def test_a_deleted_author_is_a_former_hiker(self):
        self.assertContains(self.client.get("/trails/1/"), "a former hiker")

    def test_a_trail_without_reports_says_so(self):
        self.assertContains(self.client.get("/trails/3/"), "No reports yet.")

    def test_the_text_of_a_report_is_never_markup(self):
        Report.objects.filter(pk=1).update(body="<script>alert(1)</script>")
        page = self.client.get("/trails/2/")
        self.assertContains(page, "&lt;script&gt;alert(1)&lt;/script&gt;")
        self.assertNotContains(page, "<script")

    def test_a_trail_that_does_not_exist_has_a_page_that_says_so(self):
        for pk in "99", "9" * 30:
            with self.subTest(pk):
                response = self.client.get(f"/trails/{pk}/")
                self.assertContains(response, "<h1>Page not found</h1>", status_code=404)

    def test_four_queries_however_many_reports_there_are(self):
        with self.assertNumQueries(4):  # the trail with its region, tags, reports with their authors, photos
            self.client.get("/trails/2/")

    def test_reading_is_all_that_can_be_done(self):
        self.assertEqual(self.client.post("/trails/2/").status_code, 405)


NEW = "/trails/1/reports/new/"
GOOD = {"category": "ice", "severity": "4", "body": "Ice below the second bridge.", "observed_at": "2026-11-20"}


class ReportFormTests(TestCase):
    fixtures = ["trails"]

    def refused(self, field, value):
        response = self.client.post(NEW, GOOD | {field: value})
        self.assertEqual(response.status_code, 200)
        self.assertFalse(Report.objects.exists())
        return response

    def test_a_report_is_filed_as_pending_with_thanks(self):
        response = self.client.post(NEW, GOOD, follow=True)
        self.assertRedirects(response, "/trails/1/")
        self.assertContains(response, "Thank you!")
        self.assertNotContains(response, GOOD["body"])
        report = Report.objects.get()
        self.assertEqual((report.trail_id, report.state, report.severity), (1, "pending", 4))

    def test_no_field_of_the_form_decides_about_state_or_trail(self):
        self.client.post(NEW, GOOD | {"state": "approved", "trail": "2"})
        report = Report.objects.get()
        self.assertEqual((report.state, report.trail_id), ("pending", 1))

    def test_a_wrong_value_is_named_beside_its_field(self):
        for field, value in [
            ("category", "bear"),
            ("category", ""),
            ("severity", "0"),
            ("severity", "two"),
            ("body", "Too short"),
            ("body", " " * 20),
            ("body", "x" * 2001),
            ("observed_at", "yesterday"),
            ("observed_at", ""),
        ]:
            with self.subTest(field=field, value=value):
                response = self.refused(field, value)
                self.assertEqual(list(response.context["form"].errors), [field])
                element = re.search(rf'<[^>]*name="{field}"[^>]*>', response.text)[0]
                self.assertIn('aria-invalid="true"', element)
                self.assertIn(f'aria-describedby="id_{field}_error"', element)
                self.assertContains(response, f'id="id_{field}_error"')

    def test_the_future_cannot_be_observed(self):
        today = timezone.now().date()
        response = self.refused("observed_at", today + timedelta(days=1))
        self.assertFormError(response.context["form"], "observed_at", "This day is still to come.")
        self.assertRedirects(self.client.post(NEW, GOOD | {"observed_at": today}), "/trails/1/")

    def test_what_was_typed_is_kept_and_escaped(self):
        response = self.refused("body", "<b>Ice")
        self.assertContains(response, "&lt;b&gt;Ice</textarea>")

    # region: twice
    def test_the_same_form_sent_twice_is_one_report(self):
        submission = self.client.get(NEW).context["form"]["submission"].value()
        for _ in range(2):
            self.assertRedirects(self.client.post(NEW, GOOD | {"submission": submission}), "/trails/1/")
        self.assertEqual(Report.objects.count(), 1)

    def test_without_its_number_it_would_be_two(self):
        """Why the redirect is not enough: whoever clicks twice sends twice before the first answer is there."""
        for _ in range(2):
            self.client.post(NEW, GOOD)
        self.assertEqual(Report.objects.count(), 2)
    # endregion

    def test_every_form_has_a_number_of_its_own(self):
        first, second = (self.client.get(NEW).context["form"]["submission"].value() for _ in range(2))
        self.assertNotEqual(first, second)

    def test_an_unknown_trail_has_no_form(self):
        self.assertEqual(self.client.get("/trails/99/reports/new/").status_code, 404)

    def test_a_form_without_its_token_is_refused(self):
        self.assertEqual(Client(enforce_csrf_checks=True).post(NEW, GOOD).status_code, 403)
        self.assertFalse(Report.objects.exists())


def picture(format="PNG", size=(60, 40), mode="RGB", color="green", **options):
    """An upload, made in memory."""
    content = BytesIO()
    Image.new(mode, size, color).save(content, format, **options)
    return SimpleUploadedFile(f"../holiday.{format.lower()}", content.getvalue())


class PhotoTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        call_command("seed", stdout=StringIO())

    def setUp(self):
        folder = self.enterContext(tempfile.TemporaryDirectory())
        self.enterContext(override_settings(MEDIA_ROOT=folder))

    def test_a_picture_of_each_kind_becomes_a_jpeg_with_a_name_of_our_own(self):
        for format in "JPEG", "PNG", "WEBP":
            with self.subTest(format):
                self.assertRedirects(self.client.post(NEW, GOOD | {"photo": picture(format)}), "/trails/1/")
                photo = Photo.objects.latest("pk")
                self.assertRegex(photo.image.name, r"^reports/[0-9a-f-]{36}\.jpg$")
                self.assertEqual((photo.width, photo.height), (60, 40))
                with Image.open(photo.image.path) as image:
                    self.assertEqual(image.format, "JPEG")

    # region: camera
    def test_what_the_camera_wrote_is_gone_and_the_picture_upright(self):
        exif = Image.Exif()
        exif[ExifTags.Base.Orientation] = 6  # turned by 90 degrees
        exif[ExifTags.Base.Make] = "Camera of a hiker"
        redrawn = photos.redraw(picture("JPEG", exif=exif, comment=b"Taken at home"))
        self.assertNotIn(b"Camera of a hiker", redrawn.read())
        with Image.open(redrawn) as image:
            self.assertEqual(image.size, (40, 60))
            self.assertFalse(image.getexif())
            self.assertNotIn("comment", image.info)
    # endregion

    def test_large_pictures_are_made_smaller_and_transparent_ones_get_a_ground(self):
        with Image.open(photos.redraw(picture(size=(3200, 800)))) as image:
            self.assertEqual(image.size, (1600, 400))
        with Image.open(photos.redraw(picture(mode="RGBA", color=(0, 0, 0, 0)))) as image:
            self.assertEqual(image.getpixel((5, 5)), (255, 255, 255))

    def test_a_file_that_is_no_picture_is_refused_beside_the_field(self):
        for content in b"plain text", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"\x89PNG\r\n\x1a\n":
            with self.subTest(content):
                upload = SimpleUploadedFile("photo.png", content, "image/png")
                response = self.client.post(NEW, GOOD | {"photo": upload})
                self.assertIn("not a photo that Cairn can read", response.context["form"].errors["photo"][0])
                self.assertContains(response, 'id="id_photo_error"')

    def test_too_many_bytes_and_too_many_pixels_are_refused(self):
        with self.assertRaisesMessage(ValidationError, "5 MB"):
            photos.redraw(SimpleUploadedFile("large.jpg", b"x" * (photos.MAX_BYTES + 1)))
        bomb = picture(size=(8000, 6000), mode="1", color=0)
        self.assertLess(bomb.size, 10_000)
        with self.assertRaisesMessage(ValidationError, "40 megapixels"):
            photos.redraw(bomb)

    def test_a_photo_waits_with_its_report(self):
        photo = Photo.objects.create(report_id=9, image=photos.redraw(picture()))
        self.assertEqual(self.client.get(f"/photos/{photo.pk}/").status_code, 404)
        Report.objects.filter(pk=9).update(state="approved")
        response = self.client.get(f"/photos/{photo.pk}/")
        self.assertEqual(response.headers["Content-Type"], "image/jpeg")
        self.assertTrue(response.getvalue().startswith(b"\xff\xd8"))
        self.assertContains(self.client.get("/trails/4/"), f'src="/photos/{photo.pk}/" width="60" height="40"')

    def test_the_admin_shows_photos_of_waiting_reports_to_staff(self):
        photo = Photo.objects.create(report_id=8, image=photos.redraw(picture()))
        self.client.force_login(User.objects.get(username="ranger"))
        self.assertContains(self.client.get("/admin/trails/report/8/change/"), f'src="/photos/{photo.pk}/"')
        response = self.client.get(f"/photos/{photo.pk}/")
        self.assertEqual((response.status_code, len(response.getvalue()) > 0), (200, True))

    def test_a_photo_whose_file_is_lost_is_not_found(self):
        photo = Photo.objects.create(report_id=1, image=photos.redraw(picture()))
        photo.image.storage.delete(photo.image.name)
        self.assertEqual(self.client.get(f"/photos/{photo.pk}/").status_code, 404)

    def test_the_file_goes_with_its_row(self):
        photo = Photo.objects.create(report_id=1, image=photos.redraw(picture()))
        with self.captureOnCommitCallbacks(execute=True):
            photo.delete()
        self.assertFalse(photo.image.storage.exists(photo.image.name))


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


class MigrationTests(TransactionTestCase):
    def test_no_migration_is_missing(self):
        call_command("makemigrations", check=True, dry_run=True, verbosity=0)

    def test_reports_can_be_migrated_away_and_back(self):
        call_command("migrate", "trails", "0001", verbosity=0)
        self.assertNotIn("trails_report", connection.introspection.table_names())
        call_command("migrate", verbosity=0)
        self.assertIn("trails_report", connection.introspection.table_names())


class AdminTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        call_command("seed", stdout=StringIO())
        cls.ranger = User.objects.get(username="ranger")
        cls.superuser = User.objects.create_superuser("boss")

    def states(self, *numbers):
        return [Report.objects.get(pk=number).state for number in numbers]

    def test_every_screen_opens_for_a_superuser(self):
        self.client.force_login(self.superuser)
        for model in "accounts/user", "trails/region", "trails/tag", "trails/trail", "trails/report":
            with self.subTest(model):
                self.assertEqual(self.client.get(f"/admin/{model}/").status_code, 200)

    def test_a_ranger_approves_and_rejects(self):
        self.client.force_login(self.ranger)
        for action, result in ("approve", "approved"), ("reject", "rejected"):
            response = self.client.post(
                "/admin/trails/report/", {"action": action, "_selected_action": [8, 9]}, follow=True
            )
            self.assertContains(response, f"2 reports {result}.")
            self.assertEqual(self.states(8, 9), [result, result])

    def test_filters_narrow_the_list(self):
        self.client.force_login(self.ranger)
        response = self.client.get("/admin/trails/report/?state__exact=pending&category__exact=ice")
        self.assertEqual([report.pk for report in response.context["cl"].result_list], [8])

    def test_a_ranger_does_not_rewrite_a_report_and_makes_none(self):
        self.client.force_login(self.ranger)
        changes = {"category": "ice", "severity": 4, "body": "Nothing there."}
        no_photos = {"photos-TOTAL_FORMS": 0, "photos-INITIAL_FORMS": 0}
        self.client.post("/admin/trails/report/8/change/", changes | no_photos)
        report = Report.objects.get(pk=8)
        self.assertEqual((report.severity, report.body), (4, "The gully is pure ice."))
        self.assertEqual(self.client.get("/admin/trails/report/add/").status_code, 403)

    def test_a_ranger_sees_no_users_and_deletes_nothing(self):
        self.client.force_login(self.ranger)
        self.assertEqual(self.client.get("/admin/accounts/user/").status_code, 403)
        self.assertEqual(self.client.get("/admin/trails/report/8/delete/").status_code, 403)

    def test_hikers_are_asked_to_log_in_as_somebody_else(self):
        self.client.force_login(User.objects.get(username="hiker"))
        response = self.client.get("/admin/")
        self.assertRedirects(response, "/admin/login/?next=/admin/")

    def test_a_second_seed_changes_nothing(self):
        output = StringIO()
        call_command("seed", stdout=output)
        self.assertIn("nothing changed", output.getvalue())
        self.assertEqual((Trail.objects.count(), Report.objects.count(), User.objects.count()), (12, 12, 4))
