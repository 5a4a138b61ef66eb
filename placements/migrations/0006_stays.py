from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("placements", "0005_is_claimed"), ("cases", "0034_kinds_of_the_hub")]

    operations = []
