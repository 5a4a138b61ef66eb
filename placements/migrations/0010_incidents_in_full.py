from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("placements", "0009_days")]

    operations = []
