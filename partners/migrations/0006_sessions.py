import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models
from django.db.models import F, Q

import hubs.columns

# Whatever changes or ends a session, however it is done: copies of it in the cache are older than the new round.
ROUND = """
create function nwd_next_session_round() returns trigger language plpgsql as $$
begin
    update partners_user set session_round = session_round + 1 where id = old.user_id;
    return null;
end $$;
create trigger a_changed_session_outdates_its_copies after update or delete on partners_usersession
    for each row when (old.user_id is not null) execute function nwd_next_session_round();

create function nwd_keep_session_round() returns trigger language plpgsql as $$
begin
    new.session_round = greatest(new.session_round, old.session_round);
    return new;
end $$;
create trigger a_session_round_never_goes_back before update on partners_user
    for each row when (new.session_round < old.session_round) execute function nwd_keep_session_round();
"""
NO_ROUND = """
drop trigger a_session_round_never_goes_back on partners_user;
drop function nwd_keep_session_round();
drop trigger a_changed_session_outdates_its_copies on partners_usersession;
drop function nwd_next_session_round();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("hubs", "0002_references"),
        ("partners", "0005_people_and_places"),
    ]

    operations = [
        migrations.AddField(
            model_name="user",
            name="session_round",
            field=models.BigIntegerField(db_default=0, default=0, editable=False),
        ),
        migrations.CreateModel(
            name="HubComputer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "reference",
                    models.CharField(
                        db_default=hubs.columns.RandomReference(), editable=False, max_length=12, unique=True
                    ),
                ),
                ("name", models.CharField(max_length=60)),
                ("key_digest", models.CharField(max_length=64, unique=True)),
                ("marked_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("revoked_at", models.DateTimeField(null=True)),
                (
                    "hub",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="computers", to="hubs.hub"
                    ),
                ),
                (
                    "marked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "revoked_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=Q(("revoked_at__isnull", True), ("revoked_by__isnull", True))
                        | Q(("revoked_at__gte", F("marked_at")), ("revoked_by__isnull", False)),
                        name="a_computer_is_unmarked_by_somebody",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ComputerUse",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField()),
                (
                    "computer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="uses",
                        to="partners.hubcomputer",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("computer", "user"), name="a_computer_knows_a_user_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="LeftOff",
            fields=[
                (
                    "user",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="left_off",
                        serialize=False,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("path", models.CharField(max_length=2000)),
                ("at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="UserSession",
            fields=[
                ("session_data", models.TextField(verbose_name="session data")),
                ("expire_date", models.DateTimeField(db_index=True, verbose_name="expire date")),
                ("session_key", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("signed_in_at", models.DateTimeField(null=True)),
                ("used_at", models.DateTimeField(null=True)),
                ("browser", models.CharField(blank=True, default="", max_length=60)),
                ("address", models.GenericIPAddressField(null=True)),
                (
                    "computer",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="sessions",
                        to="partners.hubcomputer",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sessions",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "session",
                "constraints": [
                    models.CheckConstraint(
                        condition=Q(("user__isnull", True))
                        | Q(("signed_in_at__isnull", False), ("used_at__isnull", False)),
                        name="a_session_of_somebody_began",
                    )
                ],
            },
        ),
        migrations.RunSQL(ROUND, NO_ROUND),
    ]
