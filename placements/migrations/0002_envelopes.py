from django.db import migrations

TABLES = ["placements_claim", "placements_incidentperson"]


def tie(table):
    name = f"{table}_is_about_the_person_of_its_envelope"
    return migrations.RunSQL(
        f"alter table {table} add constraint {name} foreign key (record_id, person_id) "
        "references cases_record (id, person_id) deferrable initially deferred",
        f"alter table {table} drop constraint {name}",
    )


class Migration(migrations.Migration):
    dependencies = [("placements", "0001_initial"), ("cases", "0003_envelopes")]

    operations = [tie(table) for table in TABLES]
