from django.db import migrations

#: Each ties its row to the envelope and to the envelope's young person in one key.
TABLES = [
    "cases_identity", "cases_referral", "cases_careperiod", "cases_educationperiod", "cases_allocation",
    "cases_contact", "cases_intervention", "cases_need", "cases_assessment", "cases_missingepisode",
    "cases_policeevent",
]  # fmt: skip


def tie(table):
    name = f"{table}_is_about_the_person_of_its_envelope"
    return migrations.RunSQL(
        f"alter table {table} add constraint {name} foreign key (record_id, person_id) "
        "references cases_record (id, person_id) deferrable initially deferred",
        f"alter table {table} drop constraint {name}",
    )


class Migration(migrations.Migration):
    dependencies = [("cases", "0002_initial")]

    operations = [tie(table) for table in TABLES]
