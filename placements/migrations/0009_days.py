from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("placements", "0008_out_or_away")]

    operations = []
