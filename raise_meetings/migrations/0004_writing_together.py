from django.db import migrations


class Migration(migrations.Migration):
    dependencies = (("raise_meetings", "0003_series_and_asks"),)

    operations = ()
