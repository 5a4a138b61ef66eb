"""A row is about the young person of its envelope, and of no other."""

from django.db import migrations

#: Each ties its row to the envelope and to the envelope's young person in one key.
TABLES = (
    "placements_claim", "placements_complaintperson", "placements_handovernoteperson", "placements_incidentaccount",
    "placements_incidentperson", "placements_keepapart", "placements_logentry", "placements_lookback",
    "placements_measureused", "placements_medicine", "placements_medicinegiven", "placements_money",
    "placements_nightcheck", "placements_nightinterval", "placements_offer", "placements_out",
    "placements_puttingright", "placements_residentview", "placements_saidforreview", "placements_visitorperson",
)


def tie(table, column, name, to="cases_record (id, person_id)"):
    return (
        f"alter table {table} add constraint {name} foreign key ({column}, person_id) "
        f"references {to} deferrable initially deferred"
    )


class Migration(migrations.Migration):
    dependencies = [("placements", "0002_by_the_database")]

    operations = [
        migrations.RunSQL(
            [
                *(tie(table, "record_id", f"{table}_is_about_the_person_of_its_envelope") for table in TABLES),
            ]
        )
    ]
