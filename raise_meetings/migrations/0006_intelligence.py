from django.db import migrations


class Migration(migrations.Migration):
    dependencies = (("raise_meetings", "0005_actions_in_full"),)

    operations = ()
