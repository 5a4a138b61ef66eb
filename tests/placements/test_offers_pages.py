"""Offering a place on pages: four from the young person's page to a bed, two at night; what nobody else is told."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone

from cases.models import Record
from placements.actions.keeping_apart import end_keep_apart, keep_apart, take_back_keep_apart
from placements.models import Claim, KeepApart, Offer
from tests.conftest import posted
from tests.factories.agreements import BarFactory
from tests.factories.cases import ReferralFactory, YoungPersonFactory
from tests.factories.hubs import BedFactory, days_ago, in_days
from tests.factories.offers import (
    EmergencyFactory,
    MovedInFactory,
    OfferedFactory,
    OfferFactory,
    ResidentViewFactory,
    apart,
)
from tests.factories.partners import PostingFactory
from tests.factories.placements import (
    ElsewhereStayFactory,
    IncidentFactory,
    IncidentPersonFactory,
    StayFactory,
)

pytestmark = pytest.mark.django_db
IMPACT = {"on_residents": "Fine.", "on_newcomer": "Near school.", "to_make_it_work": "Tea first."}


def lives_at(hub, **names):
    person = ReferralFactory(hub=hub, person=YoungPersonFactory(**names)).person
    StayFactory(claim__person=person, claim__bed=BedFactory(hub=hub))
    return person


@pytest.fixture
def resident(east):
    return lives_at(east, given_name="Alexa", family_name="Brook")


def text(answer):
    return answer.content.decode()


def test_four_pages_from_the_young_person_to_a_bed(client_of, young_person, east, hub_manager):
    client, bed = client_of(hub_manager), east.beds.first()
    choose = reverse("offer_place", args=[young_person.reference])
    assert choose in text(client.get(reverse("person", args=[young_person.reference])))
    assert bed.reference in text(client.get(choose))  # 1
    page = client.post(choose, {"bed": bed.reference}).url  # 2
    assert "Write what it would mean" in text(client.get(page))
    offer = Offer.objects.get()
    of_it = [young_person.reference, offer.record.reference]
    client.post(reverse("write_impact", args=of_it), IMPACT | {"offer_now": "on"})  # 3
    said = {
        "answer": "accepted",
        "answered_by": "young_person",
        "answered_on": "today",
        "moves_in_on": "today",
    }
    client.post(reverse("answer_offer", args=of_it), said)  # 4
    assert Claim.objects.get(person=young_person).bed == bed


def test_the_referral_leads_there_too(client_of, young_person, hub_manager):
    referral = young_person.referrals.get().record.reference
    page = client_of(hub_manager).get(reverse("decide_referral", args=[young_person.reference, referral]))
    assert reverse("offer_place", args=[young_person.reference]) in text(page)


def test_two_pages_at_night(client_of, young_person, east, hub_worker):
    """Found by name, admitted with who agreed; what it means is due the next day."""
    client = client_of(hub_worker)
    found = client.post(reverse("emergency_tonight", args=[east.reference]), {"words": "Robin"})  # 1
    page = reverse("emergency_of", args=[east.reference, young_person.reference])
    assert page in text(found)
    said = {"bed": east.beds.first().reference, "agreed_by": "Maya Okoro"}
    assert client.post(page, said).url == reverse("hub", args=[east.reference])  # 2
    offer = Offer.objects.get()
    assert (offer.stage, offer.emergency, offer.agreed_by) == ("moved_in", True, "Maya Okoro")
    assert Claim.objects.get(person=young_person).stay.emergency
    assert offer.impact_due_on == in_days(1) or timezone.localtime().hour < 6


def test_a_bed_that_is_somebody_s_next_week_does_for_tonight(client_of, young_person, east, hub_worker):
    bed = east.beds.first()
    StayFactory(claim__person=YoungPersonFactory(), claim__bed=bed, claim__start_on=in_days(5))
    page = reverse("emergency_of", args=[east.reference, young_person.reference])
    assert (
        client_of(hub_worker).post(page, {"bed": bed.reference, "agreed_by": "Maya Okoro"}).status_code == 302
    )
    claim = Claim.objects.get(person=young_person)
    assert claim.end_on == claim.stay.expected_end_on == in_days(5)


def test_a_warning_at_night_is_read_and_agreed_to(client_of, young_person, east, hub_worker, resident):
    apart(young_person, resident)
    client = client_of(hub_worker)
    page = reverse("emergency_of", args=[east.reference, young_person.reference])
    said = {"bed": east.beds.first().reference, "agreed_by": "Maya Okoro"}
    refused = client.post(page, said)
    assert (
        refused.status_code == 200
        and "Maya Okoro" in text(refused)
        and "tick that they agreed" in text(refused)
    )
    assert client.post(page, said | {"knows_of_apart": "on"}).status_code == 302


def test_who_would_be_there_and_what_to_think_of(client_of, young_person, east, hub_manager, resident):
    apart(young_person, resident, record__words="They fell out.")
    incident = IncidentFactory(hub=east)
    for person in (young_person, resident):
        IncidentPersonFactory(person=person, incident=incident)
    page = text(client_of(hub_manager).get(reverse("offer_place", args=[young_person.reference])))
    for words in ("Alexa Brook", "Better not in one home with A. B.", "both in one incident"):
        assert words in page


def test_whom_one_may_not_know_is_another_young_person(client_of, young_person, east, hub_manager, resident):
    """Barred from the other: that somebody is there, and better not with Robin, is all that stands there."""
    apart(young_person, resident, record__words="They fell out.")
    BarFactory(worker=hub_manager.worker, person=resident)
    offer = OfferFactory(person=young_person, bed=east.beds.first())
    ResidentViewFactory(person=resident, matching=offer.matching, record__words="No thanks.")
    client, of_it = client_of(hub_manager), [young_person.reference, offer.record.reference]
    addresses = [
        reverse("offer_place", args=of_it[:1]),
        reverse("offer", args=of_it),
        reverse("write_impact", args=of_it),
    ]
    for address in [*addresses, reverse("emergency_of", args=[east.reference, young_person.reference])]:
        page = text(client.get(address))
        assert "Ask the manager" in page and "nother young person" in page
        for hidden in ("Alexa", "Brook", "A. B.", "No thanks", "They fell out", resident.reference):
            assert hidden not in page, (address, hidden)
    say = reverse("say_of_joining", args=[*of_it, resident.reference])
    assert client.get(say).status_code == 404
    lists = text(client.get(reverse("kept_apart", args=of_it[:1])))
    assert "Another young person" in lists and "A. B." not in lists and "End it" not in lists


def test_the_pages_are_the_same_whoever_is_hidden(client_of, young_person, east, hub_manager):
    """Twins: two who are barred, of other names and ages, make no difference."""
    client, offer = client_of(hub_manager), OfferFactory(person=young_person, bed=east.beds.first())
    page = reverse("offer", args=[young_person.reference, offer.record.reference])
    said = []
    for names in (
        {"given_name": "Alexa", "date_of_birth": "2010-01-02"},
        {"given_name": "Quill", "date_of_birth": "2012-05-06"},
    ):
        person = lives_at(east, **names)
        BarFactory(worker=hub_manager.worker, person=person)
        apart(young_person, person)
        main = text(client.get(page)).partition("<main")[2].partition("</main>")[0]
        said.append(main.split("Who would be there")[1].split("What it would mean")[0])
        Claim.objects.filter(person=person).update(end_on=days_ago(29))
        KeepApart.objects.update(end_on=days_ago(1))
    assert said[0] == said[1] and "nother young person" in said[0]


def test_the_strip_stays_on_top_until_it_is_closed(client_of, young_person, east, hub_manager, hub_worker):
    client, offer = client_of(hub_manager), OfferFactory(person=young_person, bed=east.beds.first())
    page = reverse("offer", args=[young_person.reference, offer.record.reference])
    client.get(page)
    assert "Offering a place to" in text(client.get("/"))
    assert client.post(reverse("close_strip"), {"then": page}).url == page
    assert "Offering a place to" not in text(client.get("/"))
    assert client.post(reverse("close_strip"), {"then": "//elsewhere.example"}).url == "/"
    client_of(hub_worker).get(page)
    assert "Offering a place to" not in text(client_of(hub_worker).get("/"))


def test_two_better_not_in_one_home(young_person, resident, hub_manager):
    made = keep_apart(person=young_person, other=resident, why="Alexa and Robin fell out.", start_on=days_ago(0),
                      review_on=in_days(30), by=hub_manager)  # fmt: skip
    words = [Record.objects.get(pk=one.pk).words for one in made]
    assert words == ["Another young person and Robin fell out.", "Alexa and another young person fell out."]
    with pytest.raises(Exception, match="already"):
        keep_apart(person=resident, other=young_person, why="Again.", start_on=days_ago(0), review_on=in_days(9),
                   by=hub_manager)  # fmt: skip
    end_keep_apart(kept=made[0], end_on=days_ago(0), why_ended="They made up.", by=hub_manager)
    assert set(KeepApart.objects.values_list("end_on", flat=True)) == {days_ago(0)}
    take_back_keep_apart(kept=made[1], by=hub_manager)
    assert not KeepApart.objects.exists()


def test_who_may_not_read_both_ends_neither(young_person, resident, hub_manager):
    kept = apart(young_person, resident)[0]
    BarFactory(worker=hub_manager.worker, person=resident)
    with pytest.raises(Exception, match="both of their records"):
        end_keep_apart(kept=kept, end_on=days_ago(0), why_ended="They made up.", by=hub_manager)


def test_what_follows_is_due(client_of, young_person, east, hub_manager):
    beds = list(east.beds.all())
    MovedInFactory(person=young_person, bed=beds[0], record__author=hub_manager.worker)
    EmergencyFactory(person=lives_nowhere(east), bed=beds[1], record__author=hub_manager.worker)
    page = text(client_of(hub_manager).get(reverse("due")))
    assert "Look back at a move" in page and "Write what a move means for everybody" in page


def undone(client, answer):
    """By the banner's own button."""
    door, token = re.search(
        r'action="([^"]+/take-back)".*?name="token" value="([^"]+)"', text(answer), re.S
    ).groups()
    assert "Undone. It is as it was before." in text(client.post(door, {"token": token}, follow=True))


def test_an_emergency_of_the_night_is_undone_with_one_press(client_of, young_person, east, hub_worker):
    before = ElsewhereStayFactory(claim__person=young_person, claim__start_on=days_ago(20)).claim
    client, bed = client_of(hub_worker), BedFactory(hub=east, name="Bed E")
    door = reverse("emergency_of", args=[east.reference, young_person.reference])
    came = client.post(door, {"bed": bed.reference, "agreed_by": "Maya Okoro"}, follow=True)
    assert Claim.objects.filter(person=young_person, bed=bed).exists() and Offer.objects.exists()
    undone(client, came)
    assert not Offer.objects.exists() and not Claim.objects.filter(bed=bed).exists()
    before.refresh_from_db()
    assert before.end_on is None, "where they lived goes on"


def test_moving_in_by_an_offer_is_undone_and_the_offer_waits_again(
    client_of, young_person, east, hub_manager
):
    offer = OfferedFactory(
        person=young_person, bed=east.beds.first(), start_on=days_ago(0), answer="accepted",
        answered_by="young_person", answered_on=days_ago(0),
    )  # fmt: skip
    client, of_it = client_of(hub_manager), [young_person.reference, offer.record.reference]
    moved = client.post(reverse("move_in", args=of_it), {"start_on": "today"}, follow=True)
    assert Offer.objects.get().stay_id
    undone(client, moved)
    assert Offer.objects.get().stage == "accepted" and not Claim.objects.filter(
        kind="hub_bed", person=young_person
    )


def lives_nowhere(hub):
    return ReferralFactory(hub=hub).person


def test_a_look_back_is_due_on_the_fourteenth_day(young_person, east):
    offer = MovedInFactory(person=young_person, bed=east.beds.first(), start_on=days_ago(3))
    assert offer.look_back_on == in_days(11)


def test_the_beds_cost_as_much_for_one_as_for_ten(
    client_of, young_person, east, hub_manager, resident, django_assert_num_queries
):
    client, page = client_of(hub_manager), reverse("offer_place", args=[young_person.reference])
    client.get(page)
    with django_assert_num_queries(24):
        client.get(page)
    for _ in range(9):
        BedFactory(hub=east)
        lives_at(east)
    with django_assert_num_queries(24):
        client.get(page)


def test_and_so_does_the_page_of_an_offer(
    client_of, young_person, east, hub_manager, resident, django_assert_num_queries
):
    offer = OfferFactory(person=young_person, bed=east.beds.first())
    client, page = (
        client_of(hub_manager),
        reverse("offer", args=[young_person.reference, offer.record.reference]),
    )
    client.get(page)
    with django_assert_num_queries(21):
        client.get(page)
    for _ in range(9):
        ResidentViewFactory(person=lives_at(east), matching=offer.matching)
    with django_assert_num_queries(21):
        client.get(page)


def test_a_bed_is_given_by_those_who_work_there(client_of, young_person, east, west):
    """Another hub that supports them too reads that there is an offer, not who lives there, and decides nothing."""
    ReferralFactory(person=young_person, hub=west)
    boss = posted(PostingFactory, given="Wes", family="Hale", role="hub_manager", hub=west)
    offer = OfferedFactory(person=young_person, bed=east.beds.first())
    client, of_it = client_of(boss), [young_person.reference, offer.record.reference]
    assert reverse("offer", args=of_it) not in text(client.get(reverse("record", args=of_it)))
    for name in ("offer", "write_impact", "answer_offer", "move_in", "keep_place"):
        assert client.get(reverse(name, args=of_it)).status_code == 403, name
    assert client.post(reverse("make_offer", args=of_it)).status_code == 403


def test_the_strip_and_the_beds_lead_nowhere_that_is_closed(client_of, young_person, east, west, hub_manager):
    """Another hub's offer is known, and its page is for that hub."""
    elsewhere = OfferFactory(person=young_person, bed=west.beds.first())
    client = client_of(hub_manager)
    session = client.session
    session["offering"] = str(elsewhere.record.reference)
    session.save()
    page = text(client.get(reverse("offer_place", args=[young_person.reference])))
    assert reverse("offer", args=[young_person.reference, elsewhere.record.reference]) not in page
