"""The hub tonight: who is in, what the dates say, who waits, who may ask."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from nwd.ui.when import LONDON
from partners.models import TrailLine
from placements.night import night_of
from placements.tonight import tonight
from tests.answers import body_of, queries_of
from tests.conftest import posted
from tests.factories.agreements import BarFactory
from tests.factories.cases import (
    AbsentEpisodeFactory,
    AllocationFactory,
    ClosedReferralFactory,
    MissingEpisodeFactory,
    PendingReferralFactory,
    ReturnedEpisodeFactory,
    YoungPersonFactory,
    hours_ago,
)
from tests.factories.hubs import BedFactory, ClosureFactory, HubFactory, PastClosureFactory, days_ago, in_days
from tests.factories.partners import PostingFactory
from tests.factories.placements import (
    ArrivesSoonFactory,
    ElsewhereStayFactory,
    HoldFactory,
    PastStayFactory,
    StayFactory,
)

NOON = datetime.time(12)


@pytest.fixture
def house(db):
    return HubFactory(name="North Hub")


@pytest.fixture
def noon():
    """The day's own night, whatever the hour at which the tests run."""
    return datetime.datetime.combine(timezone.localdate(), NOON, tzinfo=LONDON)


def bed(house, name, **more):
    return BedFactory(hub=house, name=name, **more)


def living(at, name, **more):
    person = YoungPersonFactory(given_name=name, family_name="Ashby")
    return StayFactory(claim__bed=at, claim__person=person, **more).claim


def url_of(hub):
    return reverse("hub", args=[hub.reference])


@pytest.mark.parametrize(("hour", "minute", "night"), [(5, 59, 19), (6, 0, 20), (0, 0, 19), (23, 59, 20)])
def test_until_six_it_is_still_the_night_before(hour, minute, night):
    now = datetime.datetime(2026, 11, 20, hour, minute, tzinfo=LONDON)
    assert night_of(now) == datetime.date(2026, 11, night)


def test_the_hour_is_that_of_londons_clock():
    half_past_five_utc = datetime.datetime(2026, 7, 20, 5, 30, tzinfo=datetime.UTC)
    assert night_of(half_past_five_utc) == datetime.date(2026, 7, 20)


def test_the_sentence(house, service_manager, noon):
    for number in range(6):
        living(bed(house, f"Room {number}"), f"Given{number}")
    kept = HoldFactory(claim__bed=bed(house, "Room 6")).claim
    ClosureFactory(bed=bed(house, "Room 7"))
    bed(house, "Room 8")
    MissingEpisodeFactory(person=kept.person)
    assert tonight(house, service_manager, noon).sentence == (
        "6 young people are in. 1 is missing. 1 bed is out of use. 1 bed is free."
    )


def test_the_sentence_of_an_empty_and_of_a_full_house(house, service_manager, noon):
    room = bed(house, "Room 1")
    assert tonight(house, service_manager, noon).sentence == "Nobody is in. 1 bed is free."
    living(room, "Amy")
    assert tonight(house, service_manager, noon).sentence == "1 young person is in. No bed is free."


def test_of_whom_nothing_may_be_known_it_is_not_said_that_they_are_in(house, service_manager, noon):
    hidden = living(bed(house, "Room 1"), "Amy").person
    MissingEpisodeFactory(person=hidden)
    reader = posted(PostingFactory, given="Pat", family="Quinn", role="residential_worker", hub=house)
    BarFactory(person=hidden, worker=reader.worker)
    assert (
        tonight(house, reader, noon).sentence
        == "1 bed is taken by somebody not shown to you. No bed is free."
    )
    living(bed(house, "Room 2"), "Ben")
    assert tonight(house, reader, noon).sentence == (
        "1 young person is in. 1 bed is taken by somebody not shown to you. No bed is free."
    )
    assert (
        tonight(house, service_manager, noon).sentence
        == "1 young person is in. 1 is missing. No bed is free."
    )


def test_who_is_in(client_of, service_manager, house):
    claim = living(bed(house, "Room 1"), "Amy")
    AllocationFactory(person=claim.person, worker__given_name="Sam", worker__family_name="Hill")
    page = client_of(service_manager).get(url_of(house)).content.decode()
    assert "Room 1" in page and "Amy Ashby" in page and "Sam Hill" in page
    assert reverse("person", args=[claim.person.reference]) in page


def test_missing_and_away_without_agreement(client_of, service_manager, house):
    amy, ben, cal = (living(bed(house, f"Room {name}"), name) for name in ("Amy", "Ben", "Cal"))
    MissingEpisodeFactory(person=amy.person)
    AbsentEpisodeFactory(person=ben.person)
    ReturnedEpisodeFactory(person=cal.person)
    page = client_of(service_manager).get(url_of(house)).content.decode()
    assert page.count(">missing</strong>") == 1 and page.count(">away without agreement</strong>") == 1
    assert "1 young person is in. 1 is missing. 1 is away without agreement. No bed is free." in page


def test_who_is_missing_stands_first_and_is_counted_once(house, service_manager, noon):
    living(bed(house, "Room 1"), "Amy")
    kept = [HoldFactory(claim__bed=bed(house, f"Room {number}")).claim for number in (2, 3, 4)]
    MissingEpisodeFactory(person=kept[1].person)
    shown = tonight(house, service_manager, noon)
    assert [row.bed.name for row in shown.beds] == ["Room 3", "Room 1", "Room 2", "Room 4"]
    assert shown.sentence == (
        "1 young person is in. 1 is missing. 2 are away, their beds kept. No bed is free."
    )


def test_an_emergency_waits_first(house, service_manager, noon):
    PendingReferralFactory(hub=house, route="planned", received_at=hours_ago(30))
    emergency = PendingReferralFactory(hub=house, route="emergency", received_at=hours_ago(1))
    assert tonight(house, service_manager, noon).waiting[0] == emergency


def test_a_bed_kept_says_why_and_where_they_are(client_of, service_manager, house):
    hold = HoldFactory(claim__bed=bed(house, "Room 1"), claim__person__given_name="Amy")
    ElsewhereStayFactory(claim__person=hold.claim.person, claim__kind="family")
    page = client_of(service_manager).get(url_of(house)).content.decode()
    assert "bed kept" in page and "moving on step by step; tonight: family" in " ".join(page.split())


def test_a_bed_out_of_use_says_why_and_until_when(house, client_of, service_manager):
    ClosureFactory(bed=bed(house, "Room 1"), end_on=in_days(5), reason="staffing")
    PastClosureFactory(bed=bed(house, "Room 2"))
    page = " ".join(client_of(service_manager).get(url_of(house)).content.decode().split())
    assert "out of use: staffing, until" in page and "free" in page


def test_who_sleeps_under_a_closure_is_in_all_the_same(house, service_manager, noon):
    room = bed(house, "Room 1")
    ClosureFactory(bed=room)
    living(room, "Amy")
    shown = tonight(house, service_manager, noon)
    assert shown.beds[0].claim and shown.beds[0].closure == "Repairs" and not shown.beds[0].closed
    assert shown.sentence == "1 young person is in. No bed is free."


def test_leaving_and_arriving_are_derived_from_the_dates(house, service_manager, noon):
    room = bed(house, "Room 1")
    leaves = living(room, "Amy", claim__end_on=days_ago(0))
    arrives = living(room, "Ben", claim__start_on=days_ago(0))
    stays = living(bed(house, "Room 2"), "Cal")
    ArrivesSoonFactory(claim__bed=bed(house, "Room 3"))
    PastStayFactory(claim__bed=bed(house, "Room 4"))
    first, second, third, fourth = tonight(house, service_manager, noon).beds
    assert (first.claim, first.leaving, first.arriving) == (arrives, [leaves], [arrives])
    assert (second.claim, second.leaving, second.arriving) == (stays, [], [])
    assert third.free and fourth.free


def test_before_six_who_leaves_that_day_is_still_in(house, service_manager, noon):
    claim = living(bed(house, "Room 1"), "Amy", claim__end_on=days_ago(0))
    early = tonight(house, service_manager, noon.replace(hour=2))
    assert early.beds[0].claim == claim and early.beds[0].leaving == [claim]
    assert tonight(house, service_manager, noon).beds[0].free


def test_beds_that_are_not_open_are_not_counted(house, service_manager, noon):
    bed(house, "Room 1", opened_on=in_days(1))
    bed(house, "Room 2", closed_on=days_ago(0))
    slept_in = bed(house, "Room 3", closed_on=days_ago(1))
    living(slept_in, "Amy")
    assert [row.bed for row in tonight(house, service_manager, noon).beds] == [slept_in]


def test_who_waits_and_how_long(client_of, hub_worker, east, west):
    PendingReferralFactory(hub=east, person=YoungPersonFactory(given_name="Amy", family_name="Waits"))
    PendingReferralFactory(hub=west, person=YoungPersonFactory(given_name="Ben", family_name="Elsewhere"))
    ClosedReferralFactory(hub=east, decision="pending", person__given_name="Gone")
    page = client_of(hub_worker).get(url_of(east)).content.decode()
    assert "Amy Waits" in page and "waiting for 2 hours" in page
    assert "Ben Elsewhere" not in page and "Gone" not in page


def test_an_empty_hub_teaches(client_of, service_manager, house):
    page = client_of(service_manager).get(url_of(house)).content.decode()
    assert "No bed is open" in page and "No referral is waiting" in page


def test_a_bed_is_taken_for_all_and_by_whom_for_those_who_may_see(house, noon, hub_worker, service_manager):
    """A worker of another hub, asked in the verb's own way: what the page could show them."""
    living(bed(house, "Room 1"), "Zephyrine")
    row = tonight(house, hub_worker, noon).beds[0]
    assert row.taken and not row.free and row.claim is None
    assert tonight(house, hub_worker, noon).people == []
    assert tonight(house, service_manager, noon).beds[0].claim


def test_the_page_says_taken_and_no_more(client_of, hub_worker, east, monkeypatch):
    living(east.beds.first(), "Zephyrine")
    monkeypatch.setattr("placements.tonight.claims_of", lambda *asked: [])  # nobody that the reader may see
    page = client_of(hub_worker).get(url_of(east)).content.decode()
    assert "taken" in page and "Zephyrine" not in page
    assert TrailLine.objects.get(what="list").people == []


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("hub_worker", 200),
        ("hub_manager", 200),
        ("service_manager", 200),
        ("performance_officer", 200),
        ("worker_of_another_hub", 404),
        ("social_worker", 404),
        ("governance_lead", 404),
        ("police_officer", 404),
        ("clinician", 404),
        ("leaver", 403),
        ("without_worker", 403),
    ],
)
def test_who_may_ask(request, client_of, east, who, status):
    living(east.beds.first(), "Zephyrine")
    user = request.getfixturevalue(who)
    response = client_of(user).get(url_of(east))
    assert response.status_code == status
    assert ("Zephyrine" in response.content.decode()) is (status == 200)
    if status == 404:
        assert body_of(response) == body_of(client_of(user).get(reverse("hub", args=["0" * 12])))
        assert TrailLine.objects.filter(what="denial", user_id=user.pk).count() == 2


def test_the_list_is_on_the_trail_with_everybody_on_it(client_of, hub_worker, east):
    claim = living(east.beds.first(), "Amy")
    waits = PendingReferralFactory(hub=east)
    client_of(hub_worker).get(url_of(east))
    line = TrailLine.objects.get(what="list")
    assert line.act == "hub" and line.people == sorted([claim.person_id, waits.person_id])


def test_it_asks_for_its_own_middle_again(client_of, hub_worker, east):
    client = client_of(hub_worker)
    page = client.get(url_of(east)).content.decode()
    assert 'hx-trigger="every 60s"' in page and f'hx-get="{url_of(east)}"' in page
    middle = client.get(url_of(east), headers={"HX-Request": "true"}).content.decode()
    assert middle.startswith('\n<div id="tonight"') or middle.startswith('<div id="tonight"')
    assert "<html" not in middle


def test_queries_are_as_many_for_one_bed_as_for_thirty(client_of, hub_worker, east):
    client = client_of(hub_worker)
    east.beds.all().delete()
    living(bed(east, "Room 0"), "Amy")
    few = queries_of(client, url_of(east))
    for number in range(1, 30):
        claim = living(bed(east, f"Room {number}"), f"Given{number}")
        AllocationFactory(person=claim.person)
        MissingEpisodeFactory(person=claim.person, started_at=hours_ago(number))
        PendingReferralFactory(hub=east)
    assert [few, queries_of(client, url_of(east))] == [15, 15]
