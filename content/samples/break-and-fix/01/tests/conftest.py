import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "flaws.django_settings")
django.setup()
