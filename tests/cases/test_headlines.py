"""What each record says in one line, and that there is always one."""

import datetime
import itertools

import pytest
from django.utils import timezone

from cases.models import Kind
from cases.models.care import CareStatus, EducationStatus
from cases.models.contact import ContactMethod, StartedBy
from cases.models.referral import Decision
from nwd.pages.lines import DETAILS, HEADLINES, lines
from placements.models import ClaimKind
from tests.cases.every_kind import one_of_each_kind
from tests.factories import cases, placements, raise_meetings
from tests.factories.partners import WorkerFactory


@pytest.fixture
def sam(db):
    return WorkerFactory(given_name="Sam", family_name="Hill")


def said_of(record):
    return lines([record])[0].headline


def said(fact):
    return said_of(getattr(fact, "claim", fact).record)


def test_every_kind_has_a_line_and_its_facts():
    assert set(HEADLINES) == set(Kind.values)
    assert set(DETAILS) == set(Kind.values) - {Kind.NOTE}


def test_no_line_is_empty_and_a_page_of_every_kind_is_two_queries(young_person, django_assert_num_queries):
    made = one_of_each_kind(young_person)
    with django_assert_num_queries(2):  # the facts; the workers, hubs and agencies that they name
        headlines = [line.headline for line in lines(made)]
    assert {record.kind for record in made} == set(Kind.values)
    assert all(headline.strip() for headline in headlines)


def test_a_headline_that_somebody_wrote_comes_first(young_person):
    assert said_of(cases.NoteFactory(person=young_person, headline="Proud day")) == "Proud day"
    assert said_of(cases.NoteFactory(person=young_person)) == "Note about daily life"


def test_homes(east):
    bed = placements.BedFactory(hub=east, name="Room 2")
    assert said(placements.StayFactory(claim__bed=bed)) == "Moved to Room 2 at East Hub"
    stay = placements.ElsewhereStayFactory(provider="The Hills")
    assert said(stay) == "Moved to a foster family (The Hills)"
    hold = placements.HoldFactory(claim__bed=placements.BedFactory(hub=east, name="Room 3"))
    assert said(hold) == "Room 3 at East Hub kept for them: moving on step by step"
    assert said(placements.IncidentPersonFactory(incident__hub=east)) == "Police called at East Hub"


@pytest.mark.parametrize("kind", sorted(set(ClaimKind.values) - {"hub_bed", "hold"}))
def test_every_kind_of_home_is_said(db, kind):
    assert said(placements.ElsewhereStayFactory(claim__kind=kind))


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        ({"method": "phone", "duration_minutes": 15, "started_by": "young_person"},
         "Phone call with Sam Hill, 15 minutes, started by the young person"),
        ({"duration_minutes": None}, "Time together with Sam Hill"),
        ({"duration_minutes": 1, "started_by": ""}, "Time together with Sam Hill, 1 minute"),
        ({"reached": False, "method": "phone"}, "Sam Hill tried to reach them by phone"),
    ],
)  # fmt: skip
def test_contacts(sam, facts, sentence):
    assert said(cases.ContactFactory(worker=sam, **facts)) == sentence


@pytest.mark.parametrize(
    ("method", "started_by", "reached"),
    list(itertools.product(ContactMethod.values, ["", *StartedBy.values], [True, False])),
)
def test_every_way_of_being_in_touch_is_said(sam, method, started_by, reached):
    assert "Sam Hill" in said(
        cases.ContactFactory(worker=sam, method=method, started_by=started_by, reached=reached)
    )


@pytest.mark.parametrize(
    ("lasted", "sentence"),
    [
        ({"minutes": 40}, "Missing for 40 minutes"),
        ({"hours": 1}, "Missing for 1 hour"),
        ({"hours": 9, "minutes": 59}, "Missing for 9 hours"),
        ({"hours": 48}, "Missing for 2 days"),
        (None, "Missing, not back yet"),
    ],
)
def test_missing(db, lasted, sentence):
    began = timezone.now() - datetime.timedelta(days=5)
    returned = began + datetime.timedelta(**lasted) if lasted else None
    assert said(cases.MissingEpisodeFactory(started_at=began, returned_at=returned)) == sentence


def test_away_without_agreement_is_not_missing(db):
    assert said(cases.AbsentEpisodeFactory()) == "Away without agreement, not back yet"


@pytest.mark.parametrize("decision", Decision)
def test_referrals(east, decision):
    words = {"accepted": "accepted", "pending": "waiting for a decision", "withdrawn": "withdrawn",
             "declined": "the service could not help this time"}  # fmt: skip
    assert (
        said(cases.ReferralFactory(hub=east, decision=decision)) == f"Referral to East Hub: {words[decision]}"
    )


def test_the_rest(east, sam, lead_agency):
    assert said(cases.AllocationFactory(worker=sam)) == "Sam Hill became their key worker"
    assert said(cases.CarePeriodFactory()) == "Looked after: full care order"
    assert said(cases.CarePeriodFactory(status="care_leaver", legal_status="")) == "Care leaver"
    assert said(cases.InterventionFactory(worker=sam)) == "Life coach session with Sam Hill, 50 minutes"
    assert said(cases.NeedFactory()) == "Need found: using language (main need, communication support)"
    assert said(cases.AssessmentFactory()) == "SDQ total 14, answered by the young person"
    assert said(cases.AssessmentFactory(total=None, respondent="")) == "SDQ scores"
    assert said(cases.PoliceEventFactory()) == "Arrested"
    assert (
        said(cases.PoliceEventFactory(kind="offence", location_hub=east)) == "Police: an offence, at East Hub"
    )
    event = cases.PoliceEventFactory(kind="offence", offence="Criminal damage", location_hub=east)
    assert said(event) == "Police: criminal damage, at East Hub"
    meeting = raise_meetings.MeetingPersonFactory(meeting__hub=east)
    assert said(meeting) == "RAISE meeting at East Hub, safety 5 out of 10"
    action = raise_meetings.ActionFactory(action="Ring the club")
    assert said(action) == f"RAISE action due: Ring the club, for {lead_agency}"
    late = raise_meetings.LateActionFactory(action="Ring the club.", worker=sam)
    assert said(late) == "RAISE action late: Ring the club, for Sam Hill"
    done = raise_meetings.DoneActionFactory(action="Ring the club", worker=sam)
    assert said(done) == "RAISE action: Ring the club, for Sam Hill"


@pytest.mark.parametrize("status", EducationStatus)
def test_every_way_of_learning_is_said(db, status):
    assert said(cases.EducationPeriodFactory(status=status))


@pytest.mark.parametrize("status", CareStatus)
def test_every_care_status_is_said(db, status):
    assert said(cases.CarePeriodFactory(status=status, legal_status=""))
