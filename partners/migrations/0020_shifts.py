from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("partners", "0019_hours_of_a_worker")]

    operations = []
