import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import hubs.columns


class Migration(migrations.Migration):
    dependencies = [("partners", "0007_proofs")]

    operations = [
        migrations.CreateModel(
            name="SavedView",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("reference", models.CharField(default=hubs.columns.new_reference, editable=False, max_length=12, unique=True)),
                ("listing", models.CharField(max_length=40)),
                ("name", models.CharField(max_length=60)),
                ("asked", models.TextField(blank=True, default="")),
                ("is_first", models.BooleanField(default=False)),
                ("saved_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("removed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "hub",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="hubs.hub"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="views",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("name", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("removed_at__isnull", True)),
                        fields=("user", "listing", "name"),
                        name="a_view_of_a_list_has_a_name_of_its_own",
                        violation_error_message="You have a view of that name here. Give this one another name.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("is_first", True), ("removed_at__isnull", True)),
                        fields=("user", "listing"),
                        name="one_view_comes_first",
                    ),
                ],
            },
        ),
    ]
