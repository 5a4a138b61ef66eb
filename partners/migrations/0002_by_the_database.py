"""What the database keeps by itself, whoever writes: a file of SQL for each subject, with its reason."""

from pathlib import Path

from django.db import migrations

SUBJECTS = (
    "trail", "seals", "session_rounds", "signed_agreements", "overrides", "standing",
)


class Migration(migrations.Migration):
    dependencies = [("partners", "0001_initial")]

    operations = [
        migrations.RunSQL(Path(__file__).with_name(f"{subject}.sql").read_text()) for subject in SUBJECTS
    ]
