from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("placements", "0011_handover")]

    operations = []
