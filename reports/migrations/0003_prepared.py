import django.contrib.postgres.fields
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import hubs.columns


class Migration(migrations.Migration):
    dependencies = [("reports", "0002_statistics"), migrations.swappable_dependency(settings.AUTH_USER_MODEL)]

    operations = [
        migrations.CreateModel(
            name="Prepared",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("reference", models.CharField(default=hubs.columns.new_reference, editable=False, max_length=12, unique=True)),
                ("listing", models.CharField(max_length=40)),
                ("asked", models.TextField(blank=True, default="")),
                ("sort", models.CharField(choices=[("csv", "CSV"), ("xlsx", "Spreadsheet")], max_length=4)),
                ("asked_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("finished_at", models.DateTimeField(null=True)),
                (
                    "outcome",
                    models.CharField(
                        choices=[("waiting", "Being prepared"), ("done", "Ready"), ("failed", "Could not be prepared")],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                ("total", models.PositiveIntegerField()),
                (
                    "people",
                    django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), default=list, size=None),
                ),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="prepared", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ("-id",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("outcome__in", ["waiting", "done", "failed"])),
                        name="a_file_has_a_known_outcome",
                        violation_error_message="Choose one of: Being prepared, Ready, Could not be prepared.",
                    )
                ],
            },
        ),
    ]
