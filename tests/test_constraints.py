"""The rules of the tracker's page as the database holds them, whoever writes: each by the name that says it."""

from datetime import date

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, models, transaction

from partners.models import Agency, Leave, Posting
from placements.models import Claim
from tests.factories.cases import (
    AllocationFactory,
    AssessmentFactory,
    CarePeriodFactory,
    ContactFactory,
    EducationPeriodFactory,
    IdentityFactory,
    InterventionFactory,
    LegalStatusPeriodFactory,
    MissingEpisodeFactory,
    NeedFactory,
    PoliceEventFactory,
    RecordFactory,
    ReferralFactory,
    YoungPersonFactory,
    hours_ago,
)
from tests.factories.hubs import BedFactory, ClosureFactory, HubFactory, days_ago
from tests.factories.moving_on import KeepingInTouchFactory, MeasureNotDoneFactory
from tests.factories.partners import AgencyFactory, LeadAgencyFactory, PostingFactory, WorkerFactory, the_lead
from tests.factories.placements import ElsewhereStayFactory, HoldFactory, IncidentFactory, StayFactory
from tests.factories.raise_meetings import MeetingPersonFactory

pytestmark = pytest.mark.django_db

BEFORE = {"start_on": date(2026, 5, 2), "end_on": date(2026, 5, 1)}
ONE_ROW = [
    (HubFactory, {"opened_on": date(2026, 5, 2), "closed_on": date(2026, 5, 1)}, "a_hub_closes_after_it_opens"),
    (BedFactory, {"opened_on": date(2026, 5, 2), "closed_on": date(2026, 5, 1)}, "a_bed_closes_after_it_opens"),
    (ClosureFactory, BEFORE, "a_closure_ends_after_it_starts"),
    (ClosureFactory, {"reason": "holiday"}, "a_closure_has_a_known_reason"),
    (AgencyFactory, {"kind": "parish"}, "an_agency_is_of_a_known_kind"),
    (WorkerFactory, {"role": "wizard"}, "a_worker_has_a_known_role"),
    (WorkerFactory, {"left_on": date(2001, 5, 1)}, "a_worker_leaves_after_they_start"),
    (PostingFactory, {"whole_service": True}, "a_posting_is_to_a_hub_or_the_whole_service"),
    (PostingFactory, BEFORE, "a_posting_ends_after_it_starts"),
    (RecordFactory, {"kind": "gossip"}, "a_record_is_of_a_known_kind"),
    (RecordFactory, {"category": "gossip"}, "a_record_is_of_a_known_category"),
    (RecordFactory, {"marking": "secret"}, "a_record_has_a_known_marking"),
    (IdentityFactory, {"sex": "f"}, "an_identity_has_a_known_sex"),
    (IdentityFactory, {"ethnicity": "XXXX"}, "an_identity_has_a_known_ethnicity"),
    (ReferralFactory, {"route": "walk"}, "a_referral_has_a_known_route"),
    (ReferralFactory, {"decision": "perhaps"}, "a_referral_has_a_known_decision"),
    (ReferralFactory, {"support": "money"}, "a_referral_has_a_known_support"),
    (ReferralFactory, {"objectives_met": "mostly"}, "a_referral_has_known_objectives_met"),
    (CarePeriodFactory, {"status": "adopted", "legal_status": ""}, "a_care_period_has_a_known_status"),
    (CarePeriodFactory, {"legal_status": "C9"}, "a_care_period_has_a_known_legal_status"),
    (CarePeriodFactory, {"status": "edge_of_care"}, "only_the_looked_after_have_a_legal_status"),
    (CarePeriodFactory, BEFORE, "a_care_period_ends_after_it_starts"),
    (CarePeriodFactory, {"outcome": "unsure"}, "a_care_period_has_a_known_outcome"),
    (LegalStatusPeriodFactory, {"code": "C9"}, "a_legal_status_is_a_known_one"),
    (LegalStatusPeriodFactory, BEFORE, "a_legal_status_ends_after_it_starts"),
    (EducationPeriodFactory, {"status": "home"}, "an_education_period_has_a_known_status"),
    (EducationPeriodFactory, BEFORE, "an_education_period_ends_after_it_starts"),
    (AllocationFactory, {"role": "friend"}, "an_allocation_has_a_known_role"),
    (AllocationFactory, BEFORE, "an_allocation_ends_after_it_starts"),
    (AllocationFactory, {"choice": "perhaps"}, "an_allocation_has_a_known_choice"),
    (ContactFactory, {"method": "pigeon"}, "a_contact_has_a_known_method"),
    (ContactFactory, {"started_by": "pigeon"}, "a_contact_is_started_by_someone_known"),
    (InterventionFactory, {"discipline": "magic"}, "an_intervention_has_a_known_discipline"),
    (NeedFactory, {"discipline": "magic"}, "a_need_has_a_known_discipline"),
    (NeedFactory, {"need": "sleep"}, "a_need_is_a_known_one"),
    (AssessmentFactory, {"instrument": "quiz"}, "an_assessment_uses_a_known_instrument"),
    (AssessmentFactory, {"respondent": "cat"}, "an_assessment_has_a_known_respondent"),
    (AssessmentFactory, {"prosocial": 11}, "prosocial_is_scored_0_to_10"),
    (AssessmentFactory, {"emotional": None, "total": 41}, "total_is_scored_0_to_40"),
    (AssessmentFactory, {"total": 15}, "the_total_is_the_sum_of_the_four_difficulties"),
    (AssessmentFactory, {"impact": 11}, "impact_is_scored_0_to_10"),
    (AssessmentFactory, {"impact": 7, "respondent": "teacher"}, "the_impact_that_a_teacher_says_is_0_to_6"),
    (AssessmentFactory, {"version": "ages_0_9"}, "an_assessment_is_of_a_known_version"),
    (MeasureNotDoneFactory, {"instrument": "quiz"}, "what_was_not_done_is_a_known_instrument"),
    (MeasureNotDoneFactory, {"respondent": "cat"}, "what_was_not_done_has_a_known_respondent"),
    (MeasureNotDoneFactory, {"reason": "SDQ9"}, "what_was_not_done_has_a_known_reason"),
    (KeepingInTouchFactory, {"how_often": "often"}, "keeping_in_touch_is_as_often_as_is_known"),
    (KeepingInTouchFactory, BEFORE, "keeping_in_touch_ends_after_it_starts"),
    (MissingEpisodeFactory, {"kind": "late"}, "an_episode_is_of_a_known_kind"),
    (MissingEpisodeFactory, {"returned_at": hours_ago(10)}, "returned_after_they_left"),
    (PoliceEventFactory, {"kind": "warning"}, "a_police_event_is_of_a_known_kind"),
    (PoliceEventFactory, {"gravity": 9}, "gravity_is_1_to_8"),
    (IncidentFactory, {"kind": "noise"}, "an_incident_is_of_a_known_kind"),
    (MeetingPersonFactory, {"safety_scale": 11}, "the_safety_scale_is_0_to_10"),
    (StayFactory, {"claim__kind": "castle"}, "a_claim_is_of_a_known_kind"),
    (StayFactory, {"claim__bed": None}, "a_hub_bed_and_a_hold_name_their_bed_and_no_other_does"),
    (StayFactory, {"claim__kind": "family"}, "a_hub_bed_and_a_hold_name_their_bed_and_no_other_does"),
    (StayFactory, {"claim__end_on": date(2001, 5, 1)}, "a_claim_ends_after_it_starts"),
    (StayFactory, {"end_reason": "boredom"}, "a_stay_ends_for_a_known_reason"),
    (HoldFactory, {"reason": "habit"}, "a_hold_has_a_known_reason"),
]  # fmt: skip


def refused(name):
    return pytest.raises(IntegrityError, match=name)


@pytest.mark.parametrize(
    ("factory", "values", "name"), ONE_ROW, ids=[f"{row[2]}-{i}" for i, row in enumerate(ONE_ROW)]
)
def test_a_row_that_breaks_a_rule_is_refused(factory, values, name):
    the_lead()
    with refused(name), transaction.atomic():
        factory(**values)


def test_a_referral_may_close_on_the_london_day_it_came_and_not_before():
    moment = hours_ago(24).replace(month=7, day=1, hour=23, minute=30)  # 00:30 on 2 July in London
    ReferralFactory(received_at=moment, closed_on=date(moment.year, 7, 2))
    with refused("a_referral_closes_on_or_after_the_day_it_came"), transaction.atomic():
        ReferralFactory(received_at=moment, closed_on=date(moment.year, 7, 1))


def test_one_agency_leads_and_a_worker_has_one_posting_from_the_tracker():
    LeadAgencyFactory()
    with refused("one_agency_leads_the_service"), transaction.atomic():
        LeadAgencyFactory()
    posting = PostingFactory(brought_in=True)
    PostingFactory(worker=posting.worker)
    with refused("a_worker_has_one_posting_from_the_tracker"), transaction.atomic():
        PostingFactory(worker=posting.worker, brought_in=True)
    assert Agency.objects.filter(is_lead=True).count() == 1 and Posting.objects.count() == 2


def test_one_identity_and_one_main_need_of_a_discipline():
    person = YoungPersonFactory()
    IdentityFactory(person=person)
    with refused("a_young_person_has_one_identity"), transaction.atomic():
        IdentityFactory(person=person)
    NeedFactory(person=person)
    NeedFactory(person=person, main=False)
    NeedFactory(person=person, discipline="life_coach")
    with refused("one_main_need_in_a_discipline"), transaction.atomic():
        NeedFactory(person=person)


def test_two_care_periods_of_one_status_may_touch_and_not_overlap():
    person = YoungPersonFactory()
    CarePeriodFactory(person=person, start_on=days_ago(10), end_on=days_ago(5))
    CarePeriodFactory(person=person, start_on=days_ago(5))
    CarePeriodFactory(person=person, status="edge_of_care", legal_status="", start_on=days_ago(9))
    CarePeriodFactory(person=person, start_on=days_ago(3), end_on=days_ago(3))
    with refused("a_young_person_has_one_care_period_of_a_status_a_day"), transaction.atomic():
        CarePeriodFactory(person=person, start_on=days_ago(6), end_on=days_ago(5))


def test_a_legal_status_changes_once_a_day():
    period = CarePeriodFactory()
    said = {"person": period.person, "care_period": period}
    LegalStatusPeriodFactory(**said, end_on=days_ago(50))
    LegalStatusPeriodFactory(**said, start_on=days_ago(50), code="C1")
    with refused("a_young_person_has_one_later_legal_status_a_day"), transaction.atomic():
        LegalStatusPeriodFactory(**said, start_on=days_ago(60), end_on=days_ago(40))


def test_a_worker_is_on_one_leave_a_day():
    worker = WorkerFactory()
    Leave.objects.create(worker=worker, start_on=days_ago(9), end_on=days_ago(5))
    Leave.objects.create(worker=worker, start_on=days_ago(5))
    with refused("a_worker_is_on_one_leave_a_day"), transaction.atomic():
        Leave.objects.create(worker=worker, start_on=days_ago(2), end_on=days_ago(1))
    with refused("a_leave_ends_after_it_starts"), transaction.atomic():
        Leave.objects.create(worker=WorkerFactory(), start_on=days_ago(1), end_on=days_ago(2))


def test_one_key_worker_a_day_and_any_number_of_others():
    person = YoungPersonFactory()
    AllocationFactory(person=person, start_on=days_ago(10), end_on=days_ago(5))
    AllocationFactory(person=person, start_on=days_ago(5))
    AllocationFactory(person=person, role="co_key_worker")
    with refused("a_young_person_has_one_key_worker_a_day"), transaction.atomic():
        AllocationFactory(person=person, start_on=days_ago(6), end_on=days_ago(5))


def test_a_bed_is_claimed_once_a_night_by_stays_and_holds_alike():
    bed = BedFactory()
    StayFactory(claim__bed=bed, claim__start_on=days_ago(10), claim__end_on=days_ago(5))
    HoldFactory(claim__bed=bed, claim__start_on=days_ago(5), claim__end_on=days_ago(3))
    StayFactory(claim__bed=bed, claim__start_on=days_ago(4), claim__end_on=days_ago(4))  # of no nights
    with refused("a_bed_is_claimed_once_a_night"), transaction.atomic():
        StayFactory(claim__bed=bed, claim__start_on=days_ago(4))
    with refused("a_bed_is_claimed_once_a_night"), transaction.atomic():
        HoldFactory(claim__bed=bed, claim__start_on=days_ago(6), claim__end_on=days_ago(5))


def test_a_young_person_is_in_one_home_a_night_and_a_bed_may_be_held_meanwhile():
    person = YoungPersonFactory()
    ElsewhereStayFactory(claim__person=person, claim__start_on=days_ago(10))
    HoldFactory(claim__person=person, claim__start_on=days_ago(9), claim__end_on=days_ago(2))
    HoldFactory(claim__person=person, claim__start_on=days_ago(8), claim__end_on=days_ago(1))
    with refused("a_young_person_stays_in_one_place_a_night"), transaction.atomic():
        ElsewhereStayFactory(claim__person=person, claim__start_on=days_ago(3))


def test_no_bed_is_held_for_somebody_who_sleeps_in_a_hub_bed():
    person = YoungPersonFactory()
    StayFactory(claim__person=person, claim__start_on=days_ago(10), claim__end_on=days_ago(5))
    HoldFactory(claim__person=person, claim__start_on=days_ago(5))
    with refused("no_bed_is_held_for_somebody_who_sleeps_in_a_hub_bed"), transaction.atomic():
        HoldFactory(claim__person=person, claim__start_on=days_ago(6), claim__end_on=days_ago(5))


def test_two_beds_can_be_swapped_within_one_transaction():
    first, second = StayFactory().claim, StayFactory().claim
    with connection.cursor() as cursor:
        cursor.execute("set constraints all deferred")
    Claim.objects.filter(pk=first.pk).update(bed=second.bed)
    Claim.objects.filter(pk=second.pk).update(bed=first.bed)
    connection.check_constraints()


def test_a_fact_is_about_the_person_of_its_envelope():
    contact = ContactFactory()
    type(contact).objects.filter(pk=contact.pk).update(person=YoungPersonFactory())
    with refused("is_about_the_person_of_its_envelope"), transaction.atomic():
        connection.check_constraints()
    type(contact).objects.filter(pk=contact.pk).update(person=contact.record.person)


def test_every_constraint_on_values_says_so_in_words():
    ours = {"hubs", "partners", "cases", "placements", "raise_meetings", "reports"}
    for model in apps.get_models():
        if model._meta.app_label in ours:
            for constraint in model._meta.constraints:
                assert "_" in constraint.name and len(constraint.name) <= 63
                if isinstance(constraint, models.CheckConstraint) and model.__name__ != "Standing":
                    assert constraint.violation_error_message[-1] in ".?", constraint.name
