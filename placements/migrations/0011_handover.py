from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("placements", "0010_incidents_in_full")]

    operations = []
