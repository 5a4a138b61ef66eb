"""Home: what needs me now, by what the reader may do; and nothing for those without an agreement."""

import pytest
from django.urls import reverse

from partners.models import TrailLine
from tests.factories.cases import (
    AllocationFactory,
    ContactFactory,
    MissingEpisodeFactory,
    PendingReferralFactory,
    ReferralFactory,
    ReturnedEpisodeFactory,
)
from tests.factories.placements import ArrivesTodayFactory, LeavesTodayFactory, StayFactory
from tests.factories.raise_meetings import ActionFactory, DoneActionFactory, LateActionFactory

ACTION = "Ring the youth club about Thursday evenings"


def text_of(client_of, user):
    page = client_of(user).get("/")
    assert page.status_code == 200
    return page.content.decode()


@pytest.fixture
def busy(east, west, young_person, hidden_person):
    """East: Robin lives there and is missing, one leaves, one arrives, one waits. West has the same of its own."""
    for hub, person, names in (
        (east, young_person, ("Leaving", "Arriving", "Waiting")),
        (west, hidden_person, ("Zleaving", "Zarriving", "Zwaiting")),
    ):
        beds = list(hub.beds.all())
        StayFactory(claim__person=person, claim__bed=beds[0])
        MissingEpisodeFactory(person=person, hub=hub)
        LeavesTodayFactory(claim__bed=beds[1], claim__person__given_name=names[0])
        ArrivesTodayFactory(claim__bed=beds[2], claim__person__given_name=names[1])
        PendingReferralFactory(hub=hub, person__given_name=names[2])
        LateActionFactory(person=person, action=f"{ACTION} for {person.given_name}")
    return young_person, hidden_person


def test_hub_staff_see_their_hub_tonight(client_of, hub_worker, busy):
    text = text_of(client_of, hub_worker)
    for words in ("Robin Ashby", "Leaving Family", "Arriving Family", "Waiting Family", "East Hub tonight"):
        assert words in text, words
    assert "1 is missing." in text and "missing</strong> since" in " ".join(text.split())
    for words in ("Zephyrine", "Zleaving", "Zarriving", "Zwaiting", "West Hub"):
        assert words not in text, words
    assert "RAISE actions late" not in text


def test_managers_see_what_is_late(client_of, hub_manager, service_manager, busy):
    text = text_of(client_of, hub_manager)
    assert f"{ACTION} for Robin" in text and "RAISE actions late" in text
    assert "Zephyrine" not in text
    whole = text_of(client_of, service_manager)
    assert "East Hub tonight" in whole and "West Hub tonight" in whole
    assert "Robin" in whole and "Zephyrine" in whole


def test_key_workers_see_their_own_young_people(client_of, key_worker, young_person):
    """Three of mine: reached yesterday, reached long ago, never reached; and somebody else's."""
    worker = key_worker.worker
    fresh, stale, _ = (
        AllocationFactory(worker=worker, person__given_name=name).person
        for name in ("Fresh", "Stale", "Never")
    )
    ContactFactory(person=fresh)
    ContactFactory(person=stale, occurred_at=fresh.records.earliest("began").began.replace(year=2020))
    ActionFactory(person=fresh, action="Due soon")
    DoneActionFactory(person=fresh, action="Done long ago")
    ActionFactory(person=young_person, action="Not mine")
    context = client_of(key_worker).get("/").context
    assert [person.given_name for person in context["quiet"].rows] == ["Never", "Stale"]
    assert [action.action for action in context["actions"].rows] == ["Due soon"]


def test_who_came_back_is_not_missing(client_of, hub_worker, young_person):
    ReturnedEpisodeFactory(person=young_person)
    assert client_of(hub_worker).get("/").context["missing"].total == 0


def test_each_number_is_the_length_of_its_list(client_of, hub_manager, busy, young_person):
    for _ in range(24):
        LateActionFactory(person=young_person)
    page = client_of(hub_manager).get("/")
    late = page.context["late"]
    assert (late.total, len(late.rows), late.more) == (25, 20, 5)
    assert "And 5 more." in page.content.decode()


def test_those_who_keep_figures_see_doors_and_nobody(client_of, performance_officer, governance_lead, busy):
    for user in (performance_officer, governance_lead):
        text = text_of(client_of, user)
        assert "Doors open to you" in text
        assert "Robin" not in text and "Zephyrine" not in text


def test_numbers_lead_to_lists_of_the_same_length(client_of, hub_manager, busy, young_person):
    """Those of the day: missing, RAISE actions due for me, RAISE actions late."""
    ActionFactory(person=young_person, worker=hub_manager.worker)
    AllocationFactory(person=young_person, worker=hub_manager.worker)
    client = client_of(hub_manager)
    page = client.get("/")
    text = page.content.decode()
    for name, url in (
        ("missing", "/missing"),
        ("actions", "/raise-actions?when=soon&whose=mine"),
        ("late", "/raise-actions"),
    ):
        assert f'class="nwd-stat__link" href="{url.replace("&", "&amp;")}"' in text, name
        assert page.context[name].total == client.get(url).context["total"] > 0, name
    assert page.context["actions"].total == 2


def test_a_social_worker_reads_what_they_can_do_here(client_of, social_worker, busy):
    text = text_of(client_of, social_worker)
    assert "Reads and adds to the record of the young people allocated to them" in text
    assert 'href="/caseload">My caseload</a>: the young people allocated to you' in text
    assert "read their record and add a note to it" in text


def test_partners_are_told_plainly_and_see_nobody(client_of, police_officer, clinician, busy):
    for user in (police_officer, clinician):
        text = text_of(client_of, user)
        assert f"{user.worker.agency.name} has no agreement here yet" in text
        assert "Robin" not in text and "East Hub" not in text and "caseload" not in text
        assert "What you can do here" in text and "Whom to ask" in text and reverse("roles") in text


def test_leavers_and_sign_ins_of_nobody_see_nothing(client_of, leaver, without_worker, busy):
    for user in (leaver, without_worker):
        text = client_of(user).get("/").content.decode()
        assert "There is nothing here for you today" in text
        assert "Robin" not in text and "East Hub" not in text


def test_the_page_is_on_the_trail_with_everybody_on_it(client_of, hub_worker, busy):
    text_of(client_of, hub_worker)
    line = TrailLine.objects.get()
    assert (line.what, line.act) == ("list", "home")
    assert busy[0].pk in line.people and busy[1].pk not in line.people
    assert len(line.people) == 4


@pytest.mark.parametrize("how_many", [1, 50])
def test_as_many_queries_for_one_as_for_fifty(
    client_of, hub_manager, east, how_many, django_assert_num_queries
):
    for _ in range(how_many):
        person = ReferralFactory(hub=east, decision="pending", support="").person
        AllocationFactory(person=person, worker=hub_manager.worker)
        MissingEpisodeFactory(person=person, hub=east)
        LateActionFactory(person=person)
    client = client_of(hub_manager)
    with django_assert_num_queries(23):
        client.get("/")
