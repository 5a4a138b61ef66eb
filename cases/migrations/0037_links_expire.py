from django.db import migrations


class Migration(migrations.Migration):
    dependencies = (("cases", "0036_kinds_of_raise"),)

    operations = ()
