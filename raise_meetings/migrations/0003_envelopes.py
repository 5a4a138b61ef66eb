"""A row is about the young person of its envelope, and of no other."""

from django.db import migrations

#: Each ties its row to the envelope and to the envelope's young person in one key.
TIED = (
    ("raise_meetings_action", "raise_meetings_action_is_about_the_person_of_its_envelope"),
    ("raise_meetings_evaluation", "raise_meetings_evaluation_is_about_the_person_of_its_envelope"),
    ("raise_meetings_informationpassedperson", "information_passed_is_about_the_person_of_its_envelope"),
    ("raise_meetings_intelligenceitem", "intelligence_is_about_the_person_of_its_envelope"),
    ("raise_meetings_meetingperson", "raise_meetings_meetingperson_is_about_the_person_of_its_envelope"),
    ("raise_meetings_raiseaskperson", "raise_meetings_raiseaskperson_is_about_whom_its_envelope_is"),
    ("raise_meetings_rating", "raise_meetings_rating_is_about_the_person_of_its_envelope"),
    ("raise_meetings_safetyplan", "raise_meetings_safetyplan_is_about_the_person_of_its_envelope"),
    ("raise_meetings_seriesperson", "raise_meetings_seriesperson_is_about_whom_its_envelope_is"),
    ("raise_meetings_shiftline", "a_shift_line_is_about_the_person_of_its_envelope"),
)


def tie(table, name):
    return (
        f"alter table {table} add constraint {name} foreign key (record_id, person_id) "
        f"references cases_record (id, person_id) deferrable initially deferred"
    )


class Migration(migrations.Migration):
    dependencies = [("raise_meetings", "0002_by_the_database"), ("cases", "0004_envelopes")]

    operations = [migrations.RunSQL([tie(*each) for each in TIED])]
