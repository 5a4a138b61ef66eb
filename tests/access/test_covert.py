"""A key that is taken tells nobody that somebody is there (hostile.md, B5).

The database refuses a second row whoever may see the first, so each rule of uniqueness on a protected table says
here why nobody learns anything from it; one that is not here fails. What can be tried on a page is tried below.
"""

import re

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.urls import reverse

from partners.actions import accept_invitation, bar, invite
from partners.context import acting
from partners.links import token_of
from partners.models import Override, TrailLine, User
from partners.policies import tables
from placements.models import Claim
from tests.factories.agreements import BarFactory, OwnAccountFactory
from tests.factories.cases import IdentityFactory, NoteFactory, RecordFactory
from tests.factories.hubs import today
from tests.factories.partners import PostingFactory, WorkerFactory
from tests.factories.placements import StayFactory

pytestmark = pytest.mark.django_db

CHANCE = "the database draws it by chance: nobody says one, so nobody can ask whether it is taken"
IMPORT = "only an import of the whole service writes it, as the service; it is unique within what is brought"
OF_ONE = "of one young person: who may write it may know them, and sees the row that stands in its way"
OF_DECIDED = (
    "a decision of the lead agency about somebody: who may decide may know them, and reads the decisions"
)
OWN = "of one's own rows: another's key is another key"
DERIVED = "the database derives it from other rows; the app has no right to add any"
BEDS = (
    "who has the bed is said to nobody; that it is taken is for all who may see the bed, and it says no more"
)
OF_CARE = (
    "of one young person, for the lead agency's people who may know them; that there is one is all it says"
)
OF_HELP = (
    "of one young person, for whoever may add to key work; that somebody there is asked first is all it says"
)
OF_NEEDS = "of one young person, for whoever may add to that part; that there is a main one is all it says"
OF_ANSWER = "the verb writes the answer that it names a moment before: nobody can name another's"
BY_THE_SERVICE = "the service alone writes it, on its schedule"
OF_SEVERAL = "of what happened to several: an import alone adds somebody to it, as the service"
MADE_WITH = (
    "of what happened to several: whoever is in it is said as it is made, each once, and never added later"
)
OF_ACCOUNTS = "of an account beside a part that its writer reads; of a part that is hidden none is written"
OF_HOUSE = "of a house, for its own staff: it is about no young person, and says no more than that it is kept already"
OF_REVIEW = "of a review, for whoever writes it, who reads all of it"
OF_PINS = "of a line of the handover, for whoever reads that line; that it stays up for longer is all it says"
OF_NIGHT = (
    "of one young person and one minute, for whoever looks in on them; that somebody did is all it says"
)
OF_DOSES = (
    "of one medicine, for whoever may give it: that it was offered is said, so that nobody does so twice"
)
OF_OFFER = "of one offer, for whoever reads it; that somebody looked back is all it says"

REASONS = {
    "a_young_person_has_one_key_worker_a_day": OF_CARE,
    "a_young_person_has_one_later_legal_status_a_day": OF_CARE,
    "cases_action_tracker_ref_key": IMPORT,
    "cases_allocation_tracker_ref_key": IMPORT,
    "cases_assessment_tracker_ref_key": IMPORT,
    "a_young_person_has_one_care_period_of_a_status_a_day": OF_CARE,
    "cases_careperiod_tracker_ref_key": IMPORT,
    "cases_contact_tracker_ref_key": IMPORT,
    "cases_educationperiod_tracker_ref_key": IMPORT,
    "cases_aboutme_tracker_ref_key": IMPORT,
    "cases_formulation_tracker_ref_key": IMPORT,
    "cases_goal_tracker_ref_key": IMPORT,
    "cases_planreview_tracker_ref_key": IMPORT,
    "cases_planstep_tracker_ref_key": IMPORT,
    "cases_scalescore_tracker_ref_key": IMPORT,
    "cases_specialistask_reply_id_key": OF_ANSWER,
    "cases_specialistask_tracker_ref_key": IMPORT,
    "cases_visit_tracker_ref_key": IMPORT,
    "a_young_person_has_one_identity": IMPORT,
    "cases_intervention_tracker_ref_key": IMPORT,
    "a_worker_keeps_in_touch_in_one_way_a_day": OF_CARE,
    "cases_keepingintouch_tracker_ref_key": IMPORT,
    "cases_measurenotdone_tracker_ref_key": IMPORT,
    "support_is_opened_again_once": OF_CARE,
    "cases_missingepisode_tracker_ref_key": IMPORT,
    "cases_missingaction_tracker_ref_key": IMPORT,
    "cases_knownplace_tracker_ref_key": IMPORT,
    "cases_returntalk_tracker_ref_key": IMPORT,
    "cases_need_tracker_ref_key": IMPORT,
    "one_main_need_in_a_discipline": OF_NEEDS,
    "cases_policeevent_tracker_ref_key": IMPORT,
    "an_envelope_is_about_one_person": CHANCE,
    "cases_record_reference_key": CHANCE,
    "cases_enquiry_reference_key": CHANCE,
    "cases_enquiry_referral_id_key": OF_ONE,
    "one_question_to_a_referrer_is_open": "of one enquiry: who may ask reads the question that is open",
    "cases_professional_tracker_ref_key": IMPORT,
    "a_sector_has_one_single_point_a_day": OF_HELP,
    "cases_relationship_tracker_ref_key": IMPORT,
    "a_relationship_is_about_one_person": OF_ONE,
    "cases_referral_tracker_ref_key": IMPORT,
    "cases_youngperson_reference_key": CHANCE,
    "cases_youngperson_tracker_ref_key": IMPORT,
    "a_worker_is_barred_once_from_a_young_person": OF_DECIDED,
    "partners_bar_reference_key": CHANCE,
    "a_form_has_one_draft": OWN,
    "partners_draft_reference_key": CHANCE,
    "a_user_is_named_once_a_record": OF_ONE,
    "an_agency_is_named_once_a_record": OF_ONE,
    "partners_override_reference_key": CHANCE,
    "an_account_stands_to_a_young_person_once": OF_DECIDED,
    "a_young_person_is_shared_once_with_an_agency": OF_DECIDED,
    "partners_share_reference_key": CHANCE,
    "one_standing_from_one_source_and_ground": DERIVED,
    "partners_unusualreading_reference_key": CHANCE,
    "unusual_reading_is_found_once_a_day_and_kind": BY_THE_SERVICE,
    "a_consent_is_kept_once": OF_DECIDED,
    "a_bed_is_claimed_once_a_night": BEDS,
    "a_young_person_stays_in_one_place_a_night": OF_ONE,
    "no_bed_is_held_for_somebody_who_sleeps_in_a_hub_bed": OF_ONE,
    "placements_hold_tracker_ref_key": IMPORT,
    "placements_incident_tracker_ref_key": IMPORT,
    "a_young_person_is_in_an_incident_once": MADE_WITH,
    "placements_incident_reference_key": CHANCE,
    "placements_incidentstaff_reference_key": CHANCE,
    "somebody_of_the_staff_is_in_an_incident_once": MADE_WITH,
    "placements_incidentanswer_reference_key": CHANCE,
    "a_question_is_answered_once": MADE_WITH,
    "placements_notice_reference_key": CHANCE,
    "somebody_is_told_of_an_incident_once_at_a_time": OF_ONE,
    "a_worker_writes_one_account_of_an_incident": OF_ACCOUNTS,
    "a_young_person_gives_one_account_of_an_incident": OF_ACCOUNTS,
    "placements_complaint_reference_key": CHANCE,
    "a_young_person_is_in_a_complaint_once": MADE_WITH,
    "placements_stay_tracker_ref_key": IMPORT,
    "placements_out_tracker_ref_key": IMPORT,
    "a_young_person_is_out_once_at_a_time": OF_ONE,
    "placements_offer_tracker_ref_key": IMPORT,
    "a_bed_is_offered_to_one_at_a_time": BEDS,
    "placements_residentview_tracker_ref_key": IMPORT,
    "placements_keepapart_tracker_ref_key": IMPORT,
    "a_young_person_is_in_a_pair_once": MADE_WITH,
    "placements_lookback_tracker_ref_key": IMPORT,
    "placements_lookback_offer_id_key": OF_OFFER,
    "placements_logentry_tracker_ref_key": IMPORT,
    "placements_nightcheck_tracker_ref_key": IMPORT,
    "a_night_check_is_written_once": OF_NIGHT,
    "placements_nightinterval_tracker_ref_key": IMPORT,
    "a_young_person_has_one_night_interval": OF_ONE,
    "placements_visitor_reference_key": CHANCE,
    "placements_visitor_tracker_ref_key": IMPORT,
    "placements_visitorperson_tracker_ref_key": IMPORT,
    "a_visitor_sees_a_young_person_once_a_visit": MADE_WITH,
    "placements_medicine_tracker_ref_key": IMPORT,
    "placements_medicinegiven_tracker_ref_key": IMPORT,
    "a_medicine_is_given_once_at_its_time": OF_DOSES,
    "placements_money_tracker_ref_key": IMPORT,
    "placements_handovernote_reference_key": CHANCE,
    "a_note_is_about_a_young_person_once": MADE_WITH,
    "placements_handoverpin_reference_key": CHANCE,
    "a_line_is_pinned_once": OF_PINS,
    "a_worker_reads_a_line_once": OWN,
    "placements_firedrill_reference_key": CHANCE,
    "a_drill_is_kept_once": OF_HOUSE,
    "placements_drillstaff_reference_key": CHANCE,
    "a_worker_is_in_a_drill_once": MADE_WITH,
    "placements_independentvisit_reference_key": CHANCE,
    "an_independent_visit_is_kept_once": OF_HOUSE,
    "placements_recommendation_reference_key": CHANCE,
    "placements_visitcopy_reference_key": CHANCE,
    "a_copy_is_sent_to_somebody_once": OF_HOUSE,
    "placements_qualityreview_reference_key": CHANCE,
    "a_version_of_a_review_is_kept_once": OF_HOUSE,
    "placements_qualityfigure_reference_key": CHANCE,
    "a_review_has_a_figure_once": OF_REVIEW,
    "placements_qualityquote_reference_key": CHANCE,
    "a_review_has_a_quote_once": OF_REVIEW,
    "placements_qualityaction_reference_key": CHANCE,
    "raise_meetings_action_tracker_ref_key": IMPORT,
    "raise_meetings_meeting_tracker_ref_key": IMPORT,
    "a_meeting_is_about_a_young_person_once": OF_SEVERAL,
    "reports_prepared_reference_key": CHANCE,
    "reports_transfer_reference_key": CHANCE,
}
UNIQUE = """
    select index.relname, held.relname, pg_get_indexdef(index.oid)
    from pg_index x join pg_class index on index.oid = x.indexrelid join pg_class held on held.oid = x.indrelid
    where held.relnamespace = 'public'::regnamespace and not x.indisprimary
        and (x.indisunique or x.indisexclusion) and held.relname = any(%s)
"""


def unique_rules():
    with connection.cursor() as cursor:
        cursor.execute(UNIQUE, [list(tables())])
        return cursor.fetchall()


def test_each_rule_of_uniqueness_has_its_reason():
    assert {name for name, _, _ in unique_rules()} == set(REASONS)


def test_what_is_drawn_by_chance_is_a_reference_or_a_number():
    for name, _, sentence in unique_rules():
        if REASONS[name] is CHANCE:
            assert re.search(r"\((reference|id, person_id)\)", sentence), name
        elif REASONS[name] is IMPORT and name.endswith("tracker_ref_key"):
            assert sentence.endswith("(tracker_ref)"), name


def test_what_the_app_may_not_write_it_cannot(hub_worker, young_person):
    """Derived rows and those of the service: refused, whether or not such a row is there."""
    for sentence in (
        "insert into partners_standing (person_id, ground, source, from_on) values (%s, 'stay', 1, current_date)",
        "insert into partners_override (user_id, person_id, ground, reason, from_at, to_at, review_by) "
        "values (0, %s, 'public_interest', 'x', now(), now() + interval '1 hour', current_date)",
    ):
        with acting(hub_worker), connection.cursor() as cursor:
            with pytest.raises(DatabaseError) as refused, transaction.atomic():
                cursor.execute(sentence, [young_person.pk])
            assert "unique" not in str(refused.value)


# --- What can be tried on a page or by a program


def masked(answer):
    """Without what is another each time: keys, tokens, the clock, and what was typed."""
    pattern = (
        r'name="(csrfmiddlewaretoken|key)" value="[^"]*"|data-left="\d+"|nonce="[^"]*"|value="[0-9a-f]{12}"'
    )
    return answer.status_code, re.sub(pattern, "", answer.content.decode())


@pytest.fixture
def barred_manager(hub_manager, young_person):
    """May do all that a hub manager may, and know nothing of Robin."""
    BarFactory(worker=hub_manager.worker, person=young_person)
    return hub_manager


NOBODYS = "0123456789ab"


def test_an_override_of_somebody_barred_and_of_nobody_are_alike(client_of, barred_manager, young_person):
    client = client_of(barred_manager)
    said = {"ground": "public_interest", "reason": "They rang from a stranger's phone.", "hours": "1"}
    answers = [
        client.post(reverse("open_override"), said | {"reference": reference})
        for reference in (young_person.reference, NOBODYS)
    ]
    assert masked(answers[0]) == masked(answers[1]) and not Override.objects.exists()
    lines = TrailLine.objects.filter(what="denial").order_by("pk")
    assert [line.people for line in lines] == [[], []]


def test_a_bar_of_somebody_hidden_and_of_nobody_are_alike(
    client_of, barred_manager, key_worker, young_person, hidden_person
):
    """Also where such a bar is there already."""
    BarFactory(worker=key_worker.worker, person=hidden_person)
    client = client_of(barred_manager)
    form = reverse("bar_worker", args=[key_worker.worker.reference])
    said = {"ground": "relative", "why": "They are cousins."}
    answers = [
        masked(client.post(form, said | {"reference": reference}))
        for reference in (young_person.reference, hidden_person.reference, NOBODYS)
    ]
    assert answers[0] == answers[1] == answers[2] and "You know no young person" in answers[0][1]


@pytest.mark.parametrize("key", ["reference", "tracker_ref", "nhs_number", "name"])
def test_found_by_no_key_on_pages_nor_by_programs(client_of, program_of, hub_worker, hidden_person, key):
    identity = IdentityFactory(person=hidden_person, nhs_number="9990001427")
    typed = {"nhs_number": identity.nhs_number, "name": hidden_person.name}.get(key) or getattr(
        hidden_person, key
    )
    client, program = client_of(hub_worker), program_of(hub_worker)
    for door in ("find", "search_notes"):
        pages = [
            client.post(reverse(door), {"words": words}, follow=True).content.decode().replace(words, "")
            for words in (typed, typed[::-1])
        ]
        assert hidden_person.family_name not in pages[0].replace(typed, "")
        assert "/young-people/" not in pages[0] and ("No " in pages[0]) == ("No " in pages[1])
    answers = [program.post("young-people/find", {"reference": words}) for words in (typed, NOBODYS)]
    assert answers[0].json() == answers[1].json() == {"items": []}


def test_a_record_of_somebody_hidden_is_no_key_of_a_cursor_nor_of_an_address(
    program_of, hub_worker, young_person, hidden_person
):
    program, hidden = program_of(hub_worker), NoteFactory(person=hidden_person).reference
    never = "7d444840-9dc0-41d1-b245-5ffdce74fad2"
    records = f"young-people/{young_person.reference}/records"
    for ask in (f"{records}?cursor={{}}", f"{records}/{{}}", f"{records}/{{}}/versions"):
        answers = [program.get(ask.format(one)) for one in (hidden, never)]
        assert answers[0].status_code == answers[1].status_code in (400, 404)
        assert answers[0].content == answers[1].content


def test_another_users_keys_are_free(
    program_of, hub_worker, worker_of_another_hub, young_person, hidden_person
):
    key = "7d444840-9dc0-41d1-b245-5ffdce74fad2"
    assert program_of(worker_of_another_hub).write(hidden_person, key).status_code == 201
    assert program_of(hub_worker).write(young_person, key).status_code == 201


def test_an_address_by_which_a_family_signs_in_is_refused_to_nobody(
    hub_manager, hub_worker, east, hidden_person
):
    """Who invites a worker learns of no sign-in that is no worker's; whoever holds the link, that it is dead."""
    own = OwnAccountFactory(person=hidden_person, user__email="zephyrine.q@example.org").user
    newcomer = WorkerFactory(given_name="Nia", family_name="Newcomb", email="nia@example.org")
    PostingFactory(worker=newcomer, hub=east, role="residential_worker")
    invitation = invite(worker=newcomer, by=hub_manager, email=own.email)
    assert invitation.email == own.email
    with pytest.raises(ValidationError) as refused:
        accept_invitation(token=token_of(invitation), password="seven brown geese over the quarry")
    assert refused.value.code == "dead" and "mail" not in str(refused.value)
    assert User.objects.filter(email=own.email).get().worker is None


def test_a_bed_that_is_taken_says_not_by_whom(client_of, barred_manager, east, young_person):
    """It is taken for all who may see the bed; to retire it is refused without a name, and so is its page."""
    stay = StayFactory(claim__person=young_person, claim__bed=east.beds.first())
    client = client_of(barred_manager)
    form = reverse("retire_bed", args=[stay.claim.bed.reference])
    answer = client.post(form, {"on": "today", "closed_on": "today"})
    assert answer.status_code == 200 and "Taken or held" in answer.content.decode()
    for page in (answer, client.get(reverse("hub", args=[east.reference]))):
        said = page.content.decode()
        assert young_person.family_name not in said and young_person.reference not in said


def test_the_database_names_no_row_that_stands_in_the_way(
    worker_of_another_hub, east, young_person, hidden_person
):
    """What PostgreSQL says of a clash holds no value of a row that the one who acts may not see."""
    stay = StayFactory(claim__person=young_person, claim__bed=east.beds.first()).claim
    envelope = RecordFactory(person=hidden_person, kind="stay", category="care_and_placement")
    said = {"kind": "hub_bed", "bed": stay.bed, "start_on": today()}
    with acting(worker_of_another_hub):
        assert not Claim.objects.filter(pk=stay.pk).exists()
        with (
            pytest.raises(IntegrityError, match="a_bed_is_claimed_once_a_night") as refused,
            transaction.atomic(),
        ):
            Claim.objects.create(record=envelope, person=hidden_person, **said)
    assert "Key (" not in str(refused.value)


def test_nobody_bars_somebody_whom_they_do_not_know(barred_manager, key_worker, young_person):
    """Past the page: the database takes no such row, whether or not one is there."""
    words = []
    for there in (False, True):
        if there:
            BarFactory(worker=key_worker.worker, person=young_person)
        with (
            acting(barred_manager),
            pytest.raises((DatabaseError, ValidationError)) as refused,
            transaction.atomic(),
        ):
            bar(person=young_person, worker=key_worker.worker, by=barred_manager, ground="relative", why="x")
        words.append(re.sub(r"\d+", "", str(refused.value)))
    assert words[0] == words[1]
