from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("reports", "0004_records_of_a_file")]

    operations = [
        migrations.AddField(
            "transfer", "left_out", models.CharField(blank=True, db_default="", default="", max_length=64)
        )
    ]
