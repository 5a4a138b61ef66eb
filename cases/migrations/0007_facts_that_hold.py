from django.db import migrations, models

HELD_KINDS = (
    "identity", "stay", "hold", "allocation", "care_period", "education_period", "referral", "missing_episode",
    "raise_action", "assessment",
)  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [("cases", "0006_search")]

    operations = [
        migrations.AddIndex(
            model_name="record",
            index=models.Index(
                condition=models.Q(kind__in=HELD_KINDS), fields=["person"], name="facts_that_hold"
            ),
        ),
    ]
