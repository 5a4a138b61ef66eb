"""Two sentences that are said of rows which the writer may not see: they say what to do, not what to change."""

import django.contrib.postgres.constraints
import django.db.models.constraints
from django.db import migrations, models

IMMEDIATE = django.db.models.constraints.Deferrable["IMMEDIATE"]


class Migration(migrations.Migration):
    dependencies = [("cases", "0032_kinder_words")]

    operations = [
        migrations.AlterConstraint(
            model_name="professional",
            name="a_sector_has_one_single_point_a_day",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                name="a_sector_has_one_single_point_a_day",
                expressions=[("person", "="), ("sector", "="), ("days", "&&")],
                condition=models.Q(("single_point", True)),
                deferrable=IMMEDIATE,
                violation_error_message="Somebody is asked first on some of those days already. "
                "Save it with this box empty, or ask who leads.",
            ),
        ),
        migrations.AlterConstraint(
            model_name="keepingintouch",
            name="a_worker_keeps_in_touch_in_one_way_a_day",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                name="a_worker_keeps_in_touch_in_one_way_a_day",
                expressions=[("person", "="), ("worker", "="), ("days", "&&")],
                deferrable=IMMEDIATE,
                violation_error_message="This worker keeps in touch already on some of those days. "
                "Choose other days, or somebody else.",
            ),
        ),
    ]
