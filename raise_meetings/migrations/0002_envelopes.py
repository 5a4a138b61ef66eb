"""A row is about the young person of its envelope, and of no other."""

from django.db import migrations

#: Each ties its row to the envelope and to the envelope's young person in one key.
TABLES = (
    "raise_meetings_action", "raise_meetings_meetingperson",
)


def tie(table, column, name, to="cases_record (id, person_id)"):
    return (
        f"alter table {table} add constraint {name} foreign key ({column}, person_id) "
        f"references {to} deferrable initially deferred"
    )


class Migration(migrations.Migration):
    dependencies = [("raise_meetings", "0001_initial")]

    operations = [
        migrations.RunSQL(
            [
                *(tie(table, "record_id", f"{table}_is_about_the_person_of_its_envelope") for table in TABLES),
            ]
        )
    ]
