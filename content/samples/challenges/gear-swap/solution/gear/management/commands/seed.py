"""Three members, a member of staff, six items and one accepted request; a second run changes nothing."""

from datetime import timedelta
from io import BytesIO

from django.contrib.auth.hashers import make_password
from django.core.files.base import ContentFile
from django.core.management.base import BaseCommand
from django.db import transaction
from PIL import Image

from gear.models import Item, Loan, Member, today

PASSWORD = "swap-pass-1234"  # for your own machine: whoever reads this can log in
ITEMS = [
    ("Larch two-person tent", "tent"), ("Heron one-person tent", "tent"), ("Kestrel gas stove", "stove"),
    ("Ember wood stove", "stove"), ("Thirty metres of rope", "rope"), ("Snow shoes, size 42", "other"),
]


class Command(BaseCommand):
    help = __doc__

    @transaction.atomic
    def handle(self, *args, **options):
        password = make_password(PASSWORD)
        members = [
            Member.objects.get_or_create(username=name, defaults={"password": password})[0]
            for name in ("member1", "member2", "member3")
        ]
        Member.objects.get_or_create(
            username="warden", defaults={"password": password, "is_staff": True, "is_superuser": True})
        if Item.objects.exists():
            return
        picture = BytesIO()
        Image.new("RGB", (40, 30), "teal").save(picture, "JPEG")
        for number, (name, category) in enumerate(ITEMS):
            item = Item(owner=members[number % 3], name=name, category=category, description="Used twice, dry and clean.")
            item.photo.save("photo.jpg", ContentFile(picture.getvalue()))
        item = Item.objects.get(owner=members[0], category="tent")
        Loan.objects.create(item=item, borrower=members[1], state=Loan.State.ACCEPTED,
                            first_day=today() + timedelta(days=30), last_day=today() + timedelta(days=32))
