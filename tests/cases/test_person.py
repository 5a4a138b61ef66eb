"""The overview: what matters now, from the facts that hold today."""

import pytest
from django.urls import reverse

from cases.models import Record
from partners.models import TrailLine
from tests.answers import body_of, queries_of
from tests.cases.every_kind import one_of_each_kind
from tests.factories import cases
from tests.factories.agreements import AgreementInForceFactory, ShareFactory
from tests.factories.hubs import BedFactory, days_ago
from tests.factories.placements import ElsewhereStayFactory, HoldFactory, PastStayFactory, StayFactory
from tests.factories.raise_meetings import ActionFactory, DoneActionFactory, LateActionFactory


@pytest.fixture
def url(young_person):
    return reverse("person", args=[young_person.reference])


@pytest.fixture
def client(client_of, hub_worker):
    return client_of(hub_worker)


def page(client, url):
    return " ".join(client.get(url).content.decode().split())


def test_who_they_are(client, young_person, url):
    young_person.known_as, young_person.date_of_birth = "Robbie", days_ago(6000)
    young_person.save()
    text = page(client, url)
    assert "Robbie Ashby</h1>" in text and "Robin Ashby" in text and "<strong>16</strong>" in text
    assert young_person.reference in text
    assert "Ashby" not in text.split("</title>")[0]  # browsers keep titles


def test_missing_now_comes_first(client, young_person, url):
    StayFactory(claim__person=young_person)
    text = page(client, url)
    assert "Missing now" not in text and "Home tonight" in text
    cases.MissingEpisodeFactory(person=young_person)
    text = page(client, url)
    assert "Home tonight" not in text and "(missing tonight)" in text
    assert text.index("Missing now") < text.index("What matters now") and "9 hours" in text


def test_away_without_agreement_is_told_apart_and_missing_comes_before_it(client, young_person, url):
    cases.AbsentEpisodeFactory(person=young_person)
    assert "Away without agreement now" in page(client, url) and "Missing now" not in page(client, url)
    cases.MissingEpisodeFactory(person=young_person, started_at=cases.hours_ago(1))
    assert "Missing now" in page(client, url)


def test_home_tonight_and_the_bed_kept(client, young_person, url, east):
    PastStayFactory(claim__person=young_person, provider="Long ago")
    ElsewhereStayFactory(claim__person=young_person, provider="The Hills", claim__start_on=days_ago(2))
    HoldFactory(claim__person=young_person, claim__bed=BedFactory(hub=east, name="Room 7"))
    text = page(client, url).split("What happened last")[0]
    assert "Foster family (The Hills)" in text and "Room 7 at East Hub is kept for them" in text
    assert "Long ago" not in text


def test_a_stay_that_ends_today_is_no_home_tonight(client, young_person, url, monkeypatch):
    StayFactory(claim__person=young_person, claim__end_on=days_ago(0), claim__bed__name="Room 9")
    monkeypatch.setattr("nwd.pages.now.night_of", lambda now: days_ago(0))
    assert "Room 9" not in page(client, url).split("What happened last")[0]
    monkeypatch.setattr("nwd.pages.now.night_of", lambda now: days_ago(1))  # before six in the morning
    assert "Room 9" in page(client, url).split("What happened last")[0]


def test_the_team_and_how_long_together(client, young_person, url):
    cases.AllocationFactory(person=young_person, start_on=days_ago(12), worker__given_name="Sam")
    cases.AllocationFactory(person=young_person, role="social_worker", worker__given_name="Noor")
    cases.EndedAllocationFactory(person=young_person, role="specialist", worker__given_name="Gone")
    text = page(client, url).split("What happened last")[0]
    assert "12 days together" in text and text.index("Sam") < text.index("Noor") and "Gone" not in text


def test_last_in_touch_is_the_last_that_reached_them(client, young_person, url):
    assert "No contact is recorded yet" in page(client, url)
    cases.ContactFactory(person=young_person, worker__given_name="Sam")
    cases.ContactFactory(person=young_person, occurred_at=cases.hours_ago(500), worker__given_name="Older")
    cases.TriedContactFactory(person=young_person, worker__given_name="Tried")
    text = page(client, url).split("What happened last")[0]
    assert (
        "Face to face with Sam" in text
        and "3 days ago" in text
        and "Older" not in text
        and "Tried" not in text
    )


def test_what_is_next_and_what_holds_today(client, young_person, url):
    ActionFactory(person=young_person, action="Ring the club")
    LateActionFactory(person=young_person, action="Mend the bike")
    DoneActionFactory(person=young_person, action="Buy boots")
    cases.ClosedReferralFactory(person=young_person, hub__name="Closed hub")
    cases.DeclinedReferralFactory(person=young_person, hub__name="Unwilling hub")
    cases.CarePeriodFactory(person=young_person)
    cases.CarePeriodFactory(person=young_person, status="edge_of_care", legal_status="", end_on=days_ago(0))
    cases.EducationPeriodFactory(person=young_person)
    cases.AssessmentFactory(person=young_person, completed_on=days_ago(400), total=None)
    cases.AssessmentFactory(person=young_person)
    text = page(client, url).split("What happened last")[0]
    assert text.index("Mend the bike") < text.index(">late<") < text.index("Ring the club")
    for there in (
        "Referral to East Hub",
        "Looked after: Full care order",
        "College",
        "14 out of 40",
        "themselves",
    ):
        assert there in text
    for gone in ("Buy boots", "Closed hub", "Unwilling hub", "On the edge of care", "without a total"):
        assert gone not in text


def test_the_way_to_who_they_are(client, young_person, url):
    record = cases.IdentityFactory(person=young_person, nhs_number="9434765919").record
    text = page(client, url)
    where = reverse("record", args=[young_person.reference, record.reference])
    assert where in text and "9434765919" not in text and "9434765919" in page(client, where)


def test_what_happened_last_ten_and_nothing_to_come(client, young_person, url):
    cases.NoteFactory.create_batch(12, person=young_person, headline="Pancakes")
    ActionFactory(person=young_person, action="Still to come")
    LateActionFactory(person=young_person, action="Not done yet")
    text = page(client, url).split("What happened last")[1]
    assert (
        "Not done yet" not in text
        and text.count("Pancakes") == 10
        and "Still to come" not in text
        and "midnight" not in text
    )


@pytest.mark.parametrize(("who", "may"), [("hub_worker", True), ("performance_officer", False)])
def test_the_button_is_for_those_who_may_write(request, client_of, url, who, may):
    assert ("Write a note" in page(client_of(request.getfixturevalue(who)), url)) is may


def test_nobody_is_named_twice_in_one_line(client, young_person, url):
    contact = cases.ContactFactory(person=young_person, worker__given_name="Sam")
    Record.objects.filter(pk=contact.record.pk).update(author=contact.worker)
    note = cases.NoteFactory(person=young_person, headline="Proud day")
    text = page(client, url).split("What happened last")[1]
    assert text.count("Sam Marsh") == 1 and f"by {note.author}" in text


def test_who_died_has_no_age_today(client, young_person, url):
    young_person.died_on = days_ago(30)
    young_person.save()
    text = page(client, url)
    assert "Died" in text and "Age</span>" not in text


@pytest.mark.parametrize("who", ["worker_of_another_hub", "police_officer", "clinician", "governance_lead"])
def test_hidden_and_absent_are_alike(request, client_of, who, young_person, url):
    client = client_of(request.getfixturevalue(who))
    answers = [client.get(at) for at in (url, reverse("person", args=["0" * 12]))]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert body_of(answers[0]) == body_of(answers[1]) and "Robin" not in body_of(answers[0])


@pytest.mark.parametrize("reference", ["%00", "a%00b", "%F0%9F%99%82", "..", "x" * 3000, "' or 1=1"])
def test_a_hostile_reference_is_not_there(client, reference):
    for address in (
        f"/young-people/{reference}",
        f"/young-people/{reference}/chronology",
        f"/young-people/{reference}/notes/new",
        f"/hubs/{reference}",
    ):
        assert client.get(address).status_code == 404, address


def test_the_worker_allocated_to_them_sees_them_at_any_hub(client_of, social_worker):
    person = social_worker.worker.allocations.get().person
    assert client_of(social_worker).get(reverse("person", args=[person.reference])).status_code == 200


def test_reading_is_on_the_trail(client, young_person, hub_worker, url):
    client.get(url)
    line = TrailLine.objects.get(what="read")
    assert (line.act, line.people, line.user_id) == ("read_person", [young_person.pk], hub_worker.pk)


def test_queries_are_as_many_for_one_record_as_for_fifty(client, young_person, url):
    few = queries_of(client, url)
    one_of_each_kind(young_person)
    cases.NoteFactory.create_batch(50, person=young_person)
    ActionFactory.create_batch(20, person=young_person)
    assert [few, queries_of(client, url)] == [11, 11]


def test_a_partner_is_led_only_to_what_their_agency_may_read(client_of, clinician, health, young_person, url):
    ShareFactory(agency=health, content_object=young_person)
    AgreementInForceFactory(agency=health, reads=["health"])
    text = page(client_of(clinician), url)
    assert "Nothing is written here yet" not in text and "your agency may read" in text
    for name, leads in (
        ("how_things_are", 1),
        ("support", 1),
        ("learning", 0),
        ("care", 0),
        ("plan_visit", 0),
    ):
        assert text.count(reverse(name, args=[young_person.reference])) == leads, name
