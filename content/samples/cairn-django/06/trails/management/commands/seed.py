from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import transaction

from accounts.models import User
from trails.models import Region, Report

PASSWORD = "cairn-pass-1234"


class Command(BaseCommand):
    help = "Fills an empty database with regions, trails, three users and a dozen reports to try Cairn with."

    @transaction.atomic
    def handle(self, **options):
        if Report.objects.exists():
            self.stdout.write("There are reports already: nothing changed.")
            return
        call_command("loaddata", "trails", verbosity=0)
        User.objects.create_user("hiker", password=PASSWORD)
        User.objects.create_user("hiker2", password=PASSWORD)
        ranger = User.objects.create_user(
            "ranger",
            password=PASSWORD,
            role=User.Role.RANGER,
            region=Region.objects.get(name="North Fells"),
            is_staff=True,
        )
        ranger.groups.add(self.make_group())
        call_command("loaddata", "reports", verbosity=0)
        self.stdout.write(
            f"Made hiker, hiker2 and ranger, with the password {PASSWORD}: never in a database that others reach."
        )

    def make_group(self):
        """What staff of this group may do in the admin; which reports they see there, ReportAdmin decides."""
        group, _ = Group.objects.get_or_create(name="Rangers")
        wanted = ["view_report", "change_report", "view_photo"]
        group.permissions.set(Permission.objects.filter(content_type__app_label="trails", codename__in=wanted))
        return group
