"""What the database keeps by itself, whoever writes: a file of SQL for each subject, with its reason."""

from pathlib import Path

from django.db import migrations

SUBJECTS = (
    "beds", "standing", "quality_reviews", "parts_of_an_incident",
)


class Migration(migrations.Migration):
    dependencies = [("placements", "0001_initial")]

    operations = [
        migrations.RunSQL(Path(__file__).with_name(f"{subject}.sql").read_text()) for subject in SUBJECTS
    ]
