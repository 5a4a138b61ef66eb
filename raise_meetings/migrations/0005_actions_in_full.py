from django.db import migrations


class Migration(migrations.Migration):
    dependencies = (("raise_meetings", "0004_writing_together"),)

    operations = ()
