import datetime

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models
from django.db.models import F, Q, Value
from django.db.models.expressions import CombinedExpression

import hubs.columns


class Migration(migrations.Migration):
    dependencies = [
        ("partners", "0014_overrides_reviewed"),
    ]

    operations = [
        migrations.CreateModel(
            name="ApiToken",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("reference", models.CharField(db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True)),
                ("name", models.CharField(max_length=60)),
                ("digest", models.CharField(editable=False, max_length=64, unique=True)),
                ("made_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("expires_at", models.DateTimeField()),
                ("used_on", models.DateField(blank=True, null=True)),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                ("user", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="tokens", to=settings.AUTH_USER_MODEL)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=Q(("ended_at__isnull", True)),
                        fields=("user", "name"),
                        name="a_live_token_has_a_name_of_its_own",
                        violation_error_message="You have a token of this name. End it first, or choose another name.",
                    ),
                    models.CheckConstraint(
                        condition=Q(
                            ("expires_at__gt", F("made_at")),
                            ("expires_at__lte", CombinedExpression(F("made_at"), "+", Value(datetime.timedelta(days=90)))),
                        ),
                        name="a_token_lives_ninety_days_at_most",
                    ),
                ],
            },
        ),
    ]
