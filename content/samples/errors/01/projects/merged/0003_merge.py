from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("trails", "0002_region"), ("trails", "0002_status")]
