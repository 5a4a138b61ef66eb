from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("partners", "0020_shifts")]

    operations = []
