from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("placements", "0007_places_and_offers")]

    operations = []
