import django.contrib.postgres.fields
from django.db import migrations, models


class Migration(migrations.Migration):
    """Files that lie ready say what is in them from now on; those of the day before do not."""

    dependencies = [("reports", "0003_prepared")]

    operations = [
        migrations.AddField(
            "prepared",
            "records",
            django.contrib.postgres.fields.ArrayField(
                models.BigIntegerField(), db_default=[], default=list, size=None
            ),
        ),
    ]
