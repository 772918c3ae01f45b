from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("trails", "0001_initial")]
