from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand

from trails.models import Follow, Report, Trail


class Command(BaseCommand):
    help = "A trail with two followers and a report that waits for a ranger"

    def handle(self, **options):
        trail, _ = Trail.objects.get_or_create(name="Kestrel Ridge")
        for name in ("hiker", "hiker2"):
            follower, _ = get_user_model().objects.get_or_create(username=name, email=f"{name}@cairn.example")
            Follow.objects.get_or_create(trail=trail, follower=follower)
        report = Report.objects.create(trail=trail, body="Ice on the upper switchbacks.")
        self.stdout.write(f"Report {report.pk} waits.")
