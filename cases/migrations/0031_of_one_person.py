"""What one record says of another is of the same young person: by the database, whoever writes it."""

from django.db import migrations

TIED = (
    ("cases_record", "corrects_id", "a_correction_is_of_a_record_of_the_same_person"),
    ("cases_referral", "reopens_id", "what_opens_again_is_support_of_the_same_person"),
    ("cases_keepingintouch", "referral_id", "keeping_in_touch_follows_support_of_the_same_person"),
    ("cases_allocation", "covers_id", "who_stands_in_does_so_for_the_same_person"),
    ("cases_legalstatusperiod", "care_period_id", "a_legal_status_is_of_care_of_the_same_person"),
)


class Migration(migrations.Migration):
    dependencies = [("cases", "0030_enquiries_passed_on")]

    operations = [
        migrations.RunSQL(
            f"alter table {table} add constraint {name} foreign key ({column}, person_id) "
            "references cases_record (id, person_id) deferrable initially deferred",
            f"alter table {table} drop constraint {name}",
        )
        for table, column, name in TIED
    ]
