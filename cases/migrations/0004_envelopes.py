"""A row is about the young person of its envelope, and of no other."""

from django.db import migrations

#: Each ties its row to the envelope and to the envelope's young person in one key.
TABLES = (
    "cases_aboutme", "cases_action", "cases_allocation", "cases_assessment", "cases_careperiod", "cases_contact",
    "cases_educationperiod", "cases_formulation", "cases_goal", "cases_howtotalk", "cases_identity",
    "cases_intervention", "cases_keepingintouch", "cases_knownplace", "cases_legalstatusperiod",
    "cases_measurenotdone", "cases_missingaction", "cases_missingepisode", "cases_missingprofile", "cases_need",
    "cases_planreview", "cases_planstep", "cases_policeevent", "cases_professional", "cases_quotation",
    "cases_referral", "cases_relationship", "cases_returntalk", "cases_scalescore", "cases_significantevent",
    "cases_specialistask", "cases_visit",
)
#: What one record says of another is of the same young person: by the database, whoever writes it.
TIED = (
    ("cases_allocation", "covers_id", "who_stands_in_does_so_for_the_same_person"),
    ("cases_keepingintouch", "referral_id", "keeping_in_touch_follows_support_of_the_same_person"),
    ("cases_legalstatusperiod", "care_period_id", "a_legal_status_is_of_care_of_the_same_person"),
    ("cases_missingaction", "episode_id", "what_was_done_is_of_an_episode_of_the_same_person"),
    ("cases_planstep", "goal_id", "a_step_is_of_a_goal_of_the_same_person"),
    ("cases_quotation", "source_id", "what_quotes_is_about_the_person_of_its_source"),
    ("cases_record", "corrects_id", "a_correction_is_of_a_record_of_the_same_person"),
    ("cases_referral", "reopens_id", "what_opens_again_is_support_of_the_same_person"),
    ("cases_returntalk", "episode_id", "a_talk_is_of_an_episode_of_the_same_person"),
    ("cases_scalescore", "goal_id", "a_score_is_of_a_goal_of_the_same_person"),
    ("cases_scalescore", "review_id", "a_score_was_said_at_a_review_of_the_same_person"),
    ("cases_significantevent", "lifted_from_id", "a_significant_event_is_lifted_from_the_same_persons_record"),
    ("cases_specialistask", "reply_id", "cases_specialistask_is_answered_of_the_same_person"),
)
#: A family is drawn of the people of one young person.
OF_THE_FAMILY = (
    ("other_parent_id", "other_parent_is_within_the_family_of_one_person"),
    ("parent_id", "parent_is_within_the_family_of_one_person"),
    ("partner_id", "partner_is_within_the_family_of_one_person"),
)


def tie(table, column, name, to="cases_record (id, person_id)"):
    return (
        f"alter table {table} add constraint {name} foreign key ({column}, person_id) "
        f"references {to} deferrable initially deferred"
    )


class Migration(migrations.Migration):
    dependencies = [("cases", "0003_by_the_database")]

    operations = [
        migrations.RunSQL(
            [
                *(tie(table, "record_id", f"{table}_is_about_the_person_of_its_envelope") for table in TABLES),
                *(tie(*keys) for keys in TIED),
                *(tie("cases_relationship", *keys, "cases_relationship (record_id, person_id)") for keys in OF_THE_FAMILY),
            ]
        )
    ]
