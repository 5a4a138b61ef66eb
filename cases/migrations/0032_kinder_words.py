"""A reason says what does not fit, never what is wrong with somebody. The code that is returned stays."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0031_of_one_person"),
    ]

    operations = [
        migrations.AlterField(
            model_name="measurenotdone",
            name="reason",
            field=models.CharField(
                choices=[
                    ("SDQ1", "They were under 4 or over 16"),
                    ("SDQ2", "The carer did not want to"),
                    ("SDQ3", "The form does not fit them"),
                    ("SDQ4", "Another reason"),
                    ("SDQ5", "The young person did not want it"),
                ],
                max_length=4,
            ),
        ),
        migrations.AlterField(
            model_name="measurenotdoneevent",
            name="reason",
            field=models.CharField(
                choices=[
                    ("SDQ1", "They were under 4 or over 16"),
                    ("SDQ2", "The carer did not want to"),
                    ("SDQ3", "The form does not fit them"),
                    ("SDQ4", "Another reason"),
                    ("SDQ5", "The young person did not want it"),
                ],
                max_length=4,
            ),
        ),
        migrations.AlterConstraint(
            model_name="measurenotdone",
            name="what_was_not_done_has_a_known_reason",
            constraint=models.CheckConstraint(
                condition=models.Q(("reason__in", ["SDQ1", "SDQ2", "SDQ3", "SDQ4", "SDQ5"])),
                name="what_was_not_done_has_a_known_reason",
                violation_error_message="Choose one of: They were under 4 or over 16, The carer did not want to, The form does not fit them, Another reason, The young person did not want it.",
            ),
        ),
    ]
