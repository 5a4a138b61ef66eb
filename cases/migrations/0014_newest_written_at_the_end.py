from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("cases", "0013_who_reached_them_last")]

    operations = [
        migrations.RemoveIndex(model_name="record", name="newest_written"),
        migrations.AddIndex(
            model_name="record",
            index=models.Index(
                fields=["written_at", "id"],
                condition=models.Q(("corrects__isnull", True)),
                name="newest_written",
            ),
        ),
    ]
