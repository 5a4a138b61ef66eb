import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("partners", "0006_sessions"), ("mfa", "0003_authenticator_type_uniq")]

    operations = [
        migrations.CreateModel(
            name="SignInTry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("account", models.CharField(max_length=64)),
                ("address", models.CharField(max_length=64)),
                ("at", models.DateTimeField()),
                ("passed", models.BooleanField()),
            ],
            options={"indexes": [models.Index(fields=["account", "at"], name="tries_of_an_account")]},
        ),
        migrations.CreateModel(
            name="SignInLock",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("account", models.CharField(max_length=64)),
                ("address", models.CharField(max_length=64)),
                ("since", models.DateTimeField()),
                ("until", models.DateTimeField()),
                ("lifted_at", models.DateTimeField(null=True)),
                ("user", models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("lifted_at__isnull", True)),
                        fields=("account", "address"),
                        name="an_account_is_locked_once_for_an_address",
                    )
                ]
            },
        ),
        migrations.CreateModel(
            name="ProviderIdentity",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("provider", models.CharField(max_length=40)),
                ("issuer", models.CharField(max_length=300)),
                ("subject", models.CharField(max_length=255)),
                ("linked_at", models.DateTimeField(auto_now_add=True)),
                ("user", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="identities", to=settings.AUTH_USER_MODEL)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("issuer", "subject"),
                        name="a_providers_subject_is_one_user",
                        violation_error_message="That sign-in belongs to somebody else here already.",
                    ),
                    models.UniqueConstraint(
                        fields=("user", "issuer"),
                        name="a_user_is_one_subject_of_an_issuer",
                        violation_error_message="They have another sign-in of that provider already. Remove it first.",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="ProviderPosting",
            fields=[
                ("posting", models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name="from_provider", serialize=False, to="partners.posting")),
                ("rule", models.CharField(max_length=200)),
                ("identity", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="postings", to="partners.provideridentity")),
            ],
        ),
        migrations.CreateModel(
            name="ProviderSession",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sid", models.CharField(max_length=255)),
                ("began_at", models.DateTimeField(auto_now_add=True)),
                ("identity", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="sessions", to="partners.provideridentity")),
            ],
            options={"indexes": [models.Index(fields=["sid"], name="sessions_of_a_provider")]},
        ),
    ]
