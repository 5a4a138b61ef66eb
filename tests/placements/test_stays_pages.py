"""Moves of a hub and homes of a young person: what the pages say, offer and refuse, and how often they ask."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from partners.models import Draft, TrailLine
from placements import actions
from placements.models import Claim, Hold, Stay
from placements.night import night_of
from tests.answers import body_of, queries_of
from tests.conftest import posted
from tests.factories.agreements import AgreementInForceFactory, BarFactory
from tests.factories.cases import (
    AllocationFactory,
    PendingReferralFactory,
    ReferralFactory,
    YoungPersonFactory,
    hours_ago,
)
from tests.factories.hubs import BedFactory, ClosureFactory, days_ago, in_days
from tests.factories.offers import apart
from tests.factories.partners import PostingFactory
from tests.factories.placements import (
    ArrivesSoonFactory,
    ArrivesTodayFactory,
    ElsewhereStayFactory,
    HoldFactory,
    StayFactory,
)


def known(hub, name="Ellis"):
    person = YoungPersonFactory(given_name=name, family_name="Moor")
    ReferralFactory(person=person, hub=hub)
    return person


def room(hub, name):
    return BedFactory(hub=hub, name=name)


def door(name, fact):
    return reverse(name, args=[fact.claim.person.reference, fact.claim.record.reference])


def said(response):
    return body_of(response)


def test_each_list_says_what_to_do_next(client_of, hub_worker, hub_manager, east, settings):
    settings.LONG_STAY_NIGHTS = 40
    makers = {
        "late": lambda **own: ArrivesTodayFactory(claim__start_on=days_ago(2), **own),
        "soon": ArrivesSoonFactory,
        "plan": lambda **own: StayFactory(expected_end_on=days_ago(3), **own),
        "long": lambda **own: StayFactory(claim__start_on=days_ago(50), **own),
        "gone": lambda **own: StayFactory(claim__end_on=days_ago(2), end_reason="planned_move", **own),
        "goes": lambda **own: StayFactory(
            claim__end_on=in_days(2), end_reason="planned_move", next_home="family", **own
        ),
    }
    for name, make in makers.items():
        make(claim__bed=room(east, f"Bed {name}"), claim__person=known(east, name.capitalize()))
    HoldFactory(claim__bed=room(east, "Bed kept"), claim__person=known(east, "Kept"))
    page = said(client_of(hub_worker).get(reverse("moves", args=[east.reference])))
    assert "3 things to decide." in page
    for words in ("Were to leave: have they?", "Past their planned end: what now?", "expected since", "expected on",
                  "Here for long", "Bed goes: leaves on", "to family", "nobody has said until when",
                  "They did not come", "They leave"):  # fmt: skip
        assert words in page
    assert "Find a home" not in page, "who offers places is asked to"
    assert "Find a home" in said(client_of(hub_manager).get(reverse("moves", args=[east.reference])))
    assert TrailLine.objects.filter(act="moves").first().people


def test_who_may_not_be_known_has_the_bed_all_the_same(client_of, hub_worker, east, hidden_person):
    StayFactory(claim__bed=room(east, "Bed A"), claim__person=hidden_person)
    BarFactory(person=hidden_person, worker=hub_worker.worker)
    page = said(client_of(hub_worker).get(reverse("moves", args=[east.reference])))
    assert (
        hidden_person.name not in page and "1 more bed is taken tonight" in page and "Bed A, free" not in page
    )


@pytest.mark.parametrize("rows", [1, 30])
def test_the_moves_cost_the_same_for_30(client_of, hub_worker, east, rows):
    for number in range(rows):
        person = known(east)
        bed = room(east, f"Bed {number:02}")
        for back in range(3, 6):
            StayFactory(claim__bed=bed, claim__person=person, claim__start_on=days_ago(back * 100),
                        claim__end_on=days_ago(back * 100 - 50))  # fmt: skip
        StayFactory(claim__bed=bed, claim__person=person, claim__start_on=days_ago(20))
    browser, address = client_of(hub_worker), reverse("moves", args=[east.reference])
    browser.get(address)
    assert queries_of(browser, address) == 13
    assert len(browser.get(address).content) < 60_000


def test_somebody_is_placed_in_three_pages(client_of, hub_worker, east):
    browser, young_person = client_of(hub_worker), YoungPersonFactory()
    ReferralFactory(person=young_person, hub=east, received_at=hours_ago(30))
    assert browser.get(reverse("moves", args=[east.reference])).status_code == 200
    bed = room(east, "Bed A")
    whom = browser.get(f"{reverse('place_somebody', args=[east.reference])}?bed={bed.reference}")
    assert f"{young_person.name}</a>" in said(whom) and "Into Bed A" in said(whom)
    form = browser.get(
        f"{reverse('admit', args=[young_person.reference])}?bed={bed.reference}&hub={east.reference}"
    )
    assert "Bed A, free" in said(form)
    answer = browser.post(
        reverse("admit", args=[young_person.reference]),
        {
            "start_on": "today",
            "bed": bed.reference,
            "here": "yes",
            "emergency": "no",
            "words": "Likes the lamp on.",
        },
        follow=True,
    )
    assert answer.redirect_chain[0][0] == reverse("moves", args=[east.reference])
    assert "They are here: Bed A is theirs." in said(answer) and "Undo" in said(answer)
    assert Claim.objects.get(person=young_person).bed == bed


@pytest.mark.parametrize(("hour", "before"), [(0, 1), (5, 1), (6, 0), (23, 0)])
def test_today_said_after_midnight_is_the_night_that_is_on(
    monkeypatch, young_person, hub_worker, east, hour, before
):
    at = timezone.localtime().replace(hour=hour, minute=40) - datetime.timedelta(days=1)
    monkeypatch.setattr(timezone, "now", lambda: at)
    stay = actions.admit(person=young_person, bed=room(east, "Bed A"), start_on=at.date(), by=hub_worker)
    assert stay.claim.start_on == at.date() - datetime.timedelta(days=before)
    tomorrow, other = at.date() + datetime.timedelta(days=1), room(east, "Bed B")
    with pytest.raises(ValidationError, match="That night is still to come"):
        actions.admit(person=known(east), bed=other, start_on=tomorrow, by=hub_worker)


def test_a_bed_just_taken_keeps_the_typing(client_of, hub_worker, young_person, east):
    bed, other = room(east, "Bed A"), room(east, "Bed B")
    browser, address = client_of(hub_worker), reverse("admit", args=[young_person.reference])
    key = body_of(browser.get(address)).partition('name="key" value="')[2].partition('"')[0]
    actions.admit(person=known(east), bed=bed, by=hub_worker)
    answer = browser.post(address, {"key": key, "start_on": "today", "bed": bed.reference, "here": "yes",
                                    "emergency": "no", "words": "Likes the lamp on."})  # fmt: skip
    assert answer.status_code == 200 and "Bed A has just been taken" in said(answer)
    assert "Bed B, free" in said(answer) and "Likes the lamp on." in said(answer)
    assert Draft.objects.get(user=hub_worker).fields["words"] == ["Likes the lamp on."]
    assert not Claim.objects.filter(bed=other).exists()


def test_a_closed_bed_needs_a_tick(client_of, hub_worker, young_person, east):
    bed = room(east, "Bed A")
    ClosureFactory(bed=bed, start_on=days_ago(3), reason="maintenance")
    browser, address = client_of(hub_worker), reverse("admit", args=[young_person.reference])
    typed = {"start_on": "today", "bed": bed.reference, "here": "yes", "emergency": "yes"}
    assert "out of use: repairs" in said(browser.post(address, typed))
    assert browser.post(address, typed | {"despite_closure": "on"}).status_code == 302


def test_every_form_of_a_stay_saves(client_of, hub_worker, young_person, east):
    beds = [room(east, name) for name in ("Bed A", "Bed B")]
    browser = client_of(hub_worker)
    stay = actions.plan_stay(person=young_person, bed=beds[0], start_on=days_ago(3), by=hub_worker)
    assert (
        browser.post(door("arrive", stay), {"at_0": days_ago(3).isoformat(), "at_1": "18:00"}).status_code
        == 302
    )
    seen = {"expected_end_on": in_days(9).isoformat()}
    assert browser.post(door("extend_stay", stay), seen).status_code == 302
    moved = {"bed": beds[1].reference, "on": days_ago(1).isoformat(), "words": "Nearer to the garden."}
    assert browser.post(door("move_bed", stay), moved).status_code == 302
    now = Stay.objects.get(claim__bed=beds[1])
    keep = {"start_on": "today", "reason": "activity", "away_at": "activity", "words": ""}
    assert browser.post(door("hold_bed", now), keep).status_code == 302
    hold = Hold.objects.get()
    assert (
        browser.post(door("extend_hold", hold), {"expected_end_on": in_days(2).isoformat()}).status_code
        == 302
    )
    assert browser.post(door("come_back_to_bed", hold), {"on": "today"}).status_code == 302
    back = Stay.objects.get(claim__bed=beds[1], claim__end_on=None)
    gone = {"end_on": in_days(1).isoformat(), "end_reason": "returned_home", "planned_end": "yes",
            "next_home": "family", "begins": "on", "in_area": "yes"}  # fmt: skip
    answer = browser.post(door("leave", back), gone, follow=True)
    assert "the bed is free from that night" in said(answer)
    page = said(browser.get(reverse("homes", args=[young_person.reference])))
    assert "Next: family" in page and "in all" in page and "bed kept" in page and "Put right" in page


def test_two_who_correct_one_stay_see_each_other(client_of, hub_worker, hub_manager, young_person, east):
    stay = StayFactory(claim__bed=room(east, "Bed A"), claim__person=young_person)
    mine, theirs = client_of(hub_worker), client_of(hub_manager)
    address = door("correct_stay", stay)
    seen = (
        body_of(mine.get(address))
        .partition('name="seen" value="')[2]
        .partition('"')[0]
        .replace("&quot;", '"')
    )
    bed = stay.claim.bed.reference
    assert (
        theirs.post(address, {"start_on": days_ago(8).isoformat(), "bed": bed, "seen": seen}).status_code
        == 302
    )
    answer = mine.post(address, {"start_on": days_ago(9).isoformat(), "bed": bed, "seen": seen})
    assert "while you had this page open" in said(answer)
    assert Claim.objects.get(pk=stay.pk).start_on == days_ago(8)


def test_another_hubs_bed_is_for_its_staff(client_of, hub_worker, young_person, west):
    stay = StayFactory(claim__bed=room(west, "Bed A"), claim__person=young_person)
    answer = client_of(hub_worker).get(door("leave", stay))
    assert answer.status_code == 403 and "those who work there" in said(answer)
    page = said(client_of(hub_worker).get(reverse("homes", args=[young_person.reference])))
    assert "Bed A at" in page and "Stays longer" not in page


def test_who_did_not_come_is_on_the_page_and_the_record(client_of, hub_worker, young_person, east):
    stay = actions.plan_stay(
        person=young_person, bed=room(east, "Bed A"), start_on=days_ago(1), by=hub_worker
    )
    browser = client_of(hub_worker)
    assert browser.post(door("did_not_arrive", stay), {"words": ""}).status_code == 200
    page = browser.post(door("did_not_arrive", stay), {"words": "Stayed with her aunt."}, follow=True)
    assert "no stay is left" in said(page) and "Stayed with her aunt." in said(page)
    record = browser.get(reverse("record", args=[young_person.reference, stay.claim.record.reference]))
    assert "Did not move in to Bed A" in said(record) and "Stayed with her aunt." in said(record)


def test_undo_of_the_banner(client_of, hub_worker, young_person, east):
    stay = StayFactory(claim__bed=room(east, "Bed A"), claim__person=young_person)
    browser = client_of(hub_worker)
    typed = {"end_on": "today", "end_reason": "other", "planned_end": "no", "next_home": "", "in_area": "yes"}
    page = said(browser.post(door("leave", stay), typed, follow=True))
    token = page.partition('name="token" value="')[2].partition('"')[0]
    answer = browser.post(door("take_back_move", stay), {"token": token}, follow=True)
    assert "Undone" in said(answer) and Claim.objects.get(pk=stay.pk).end_on is None


def test_who_gives_a_bed_is_warned_of_two_better_not_in_one_home(client_of, hub_worker, east):
    person, other = known(east), known(east, "Alexa")
    StayFactory(claim__person=other, claim__bed=room(east, "Bed A"))
    room(east, "Bed B")
    apart(person, other, record__words="They fell out.")
    browser, address = client_of(hub_worker), reverse("admit", args=[person.reference])
    assert f"{east}: Better not in one home with A. M.: They fell out." in said(browser.get(address))
    assert TrailLine.objects.get(act="admit", what="list").people == [other.pk]
    BarFactory(person=other, worker=hub_worker.worker)
    page = said(browser.get(address))
    assert "Ask the manager" in page and "A. M." not in page and "fell out" not in page


@pytest.mark.parametrize("name", ["admit", "keep_a_bed"])
def test_an_address_that_is_no_bed_names_none(client_of, hub_worker, east, name):
    address = reverse(name, args=[known(east).reference])
    assert client_of(hub_worker).get(f"{address}?bed=%00&day=9999-12-31").status_code == 200


def test_whose_agency_may_add_changes_its_own_alone(client_of, young_person, police, east):
    """Who moves in lives no longer where they did, whoever wrote that."""
    care = ["care_and_placement"]
    AgreementInForceFactory(agency=police, reads=care, contributes=care)
    partner = posted(
        PostingFactory, given="Pat", family="Quinn", role="residential_worker", agency=police, hub=east
    )
    browser, stay = client_of(partner), StayFactory(claim__bed=room(east, "Bed A"), claim__person=known(east))
    for name in ("leave", "extend_stay", "correct_stay"):
        assert browser.get(door(name, stay)).status_code == 403, name
    home = ElsewhereStayFactory(claim__person=young_person)
    actions.admit(person=young_person, bed=room(east, "Bed B"), by=partner)
    assert Claim.objects.get(pk=home.pk).end_on is not None


def test_who_waits_stands_first_then_ones_own_and_others_are_found_by_name(client_of, hub_worker, east):
    for name, days in (("Aaron", 200), ("Mine", 200), ("Zoe", 3)):
        person = YoungPersonFactory(given_name=name, family_name="Moor")
        ReferralFactory(person=person, hub=east, received_at=hours_ago(24 * days))
        if name == "Mine":
            AllocationFactory(person=person, worker=hub_worker.worker)
    sleeps = known(east, "Sleeper")
    StayFactory(claim__person=sleeps, claim__bed=room(east, "Bed S"))
    browser, bed = client_of(hub_worker), room(east, "Bed A")
    address = f"{reverse('place_somebody', args=[east.reference])}?bed={bed.reference}"
    page = said(browser.get(address))
    assert page.index("Waiting for a place") < page.index("Zoe Moor") < page.index("You work with them")
    assert page.index("You work with them") < page.index("Mine Moor") and "Aaron" not in page
    found = said(browser.post(address, {"words": "aar"}))
    assert "Aaron Moor</a>" in found and f"bed={bed.reference}" in found and "Zoe Moor" not in found
    nobody = said(browser.post(address, {"words": "Sleeper"}))
    assert "Sleeper Moor</a>" not in nobody and "changes room on the page of moves" in nobody
    assert "Zoe Moor" in nobody, "who waits stays at hand"
    assert "Enter a name, or part of one" in said(browser.post(address, {"words": ""}))


def test_who_came_in_an_emergency_waits_no_longer(client_of, hub_worker, east):
    person = YoungPersonFactory(given_name="Zoe", family_name="Moor")
    PendingReferralFactory(person=person, hub=east, route="emergency")
    browser, page = client_of(hub_worker), reverse("hub", args=[east.reference])
    assert "waiting for" in said(browser.get(page))
    StayFactory(
        claim__person=person, claim__bed=room(east, "Bed A"), claim__start_on=night_of(timezone.now())
    )
    after = said(browser.get(page))
    assert "lives here already" in after and "waiting for" not in after and "answer to be written" in after


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "%00", "9" * 5000])
def test_a_day_that_is_none_breaks_no_page(client_of, hub_worker, east, day):
    person, browser = known(east), client_of(hub_worker)
    assert browser.get(f"{reverse('place_somebody', args=[east.reference])}?day={day}").status_code == 200
    for name in ("admit", "keep_a_bed", "live_at"):
        address = reverse(name, args=[person.reference])
        assert (
            browser.post(address, {"start_on": day.replace("%00", "\0"), "knows_of_apart": "\0"}).status_code
            == 200
        )
