from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("reports", "0005_left_out")]

    operations = [
        migrations.AddField(
            model_name="transfer",
            name="extras",
            field=models.BooleanField(db_default=False, default=False),
        ),
    ]
