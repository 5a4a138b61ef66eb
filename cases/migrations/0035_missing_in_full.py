from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("cases", "0034_kinds_of_the_hub")]

    operations = []
