"""What the database keeps by itself, whoever writes: a file of SQL for each subject, with its reason."""

from pathlib import Path

from django.db import migrations

SUBJECTS = (
    "search_words", "search_people", "markings", "significant_events", "enquiries", "standing", "refs",
    "quotations",
)


class Migration(migrations.Migration):
    dependencies = [("cases", "0002_records")]

    operations = [
        migrations.RunSQL(Path(__file__).with_name(f"{subject}.sql").read_text()) for subject in SUBJECTS
    ]
