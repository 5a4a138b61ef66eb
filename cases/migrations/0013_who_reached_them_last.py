from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("cases", "0012_stubs")]

    operations = [
        migrations.RemoveIndex(model_name="contact", name="last_reached_contact"),
        migrations.AddIndex(
            model_name="contact",
            index=models.Index(
                fields=["person", "-occurred_at", "-record"],
                include=("worker",),
                condition=models.Q(("reached", True)),
                name="last_reached_contact",
            ),
        ),
    ]
