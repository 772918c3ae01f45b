from django.core.management.base import BaseCommand, CommandError

from trails.moderation import approve


class Command(BaseCommand):
    help = "Approves a report, as the ranger's button does"

    def add_arguments(self, parser):
        parser.add_argument("report", type=int)

    def handle(self, report, **options):
        if not approve(report):
            raise CommandError(f"Report {report} does not wait.")
        self.stdout.write(f"Report {report} is approved.")
