"""A place is offered: matched, thought through, kept, offered, answered, moved in, looked back at."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from cases.models import Record
from partners.models import TrailLine
from placements import actions
from placements.actions.looking_back import look_back
from placements.actions.moving_in import move_in, say_of_joining
from placements.actions.offers import (
    answer_offer,
    begin_offer,
    keep_place,
    make_offer,
    take_back_offer,
    write_impact,
)
from placements.actions.tonight import admit_tonight
from placements.models import Claim, Offer, ResidentView
from tests.factories.agreements import AgreementInForceFactory
from tests.factories.cases import YoungPersonFactory
from tests.factories.hubs import days_ago, in_days
from tests.factories.offers import MovedInFactory, OfferedFactory, OfferFactory, ThoughtThroughFactory
from tests.factories.placements import StayFactory

pytestmark = pytest.mark.django_db
IMPACT = {"on_residents": "Sam and Alex share a room wall.", "on_newcomer": "Near school.",
          "to_make_it_work": "Tea first."}  # fmt: skip


@pytest.fixture
def bed(east):
    return east.beds.first()


@pytest.fixture
def resident(east):
    person = YoungPersonFactory(given_name="Alexa", family_name="Brook")
    StayFactory(claim__person=person, claim__bed=east.beds.last())
    return person


def begun(young_person, bed, by, **said):
    return begin_offer(
        person=young_person, bed=bed, start_on=said.pop("start_on", days_ago(0)), by=by, **said
    )


def accepted(offer, by, **said):
    return answer_offer(
        offer=offer, answer="accepted", answered_by="young_person", answered_on=days_ago(0), by=by, **said
    )


def test_from_the_first_look_to_moving_in(young_person, bed, hub_manager):
    offer = begun(young_person, bed, hub_manager)
    assert (offer.stage, offer.referral.person) == ("matching", young_person)
    write_impact(offer=offer, by=hub_manager, **IMPACT)
    kept = keep_place(offer=offer, until=in_days(3), by=hub_manager)
    assert (kept.stage, kept.hold.claim.bed) == ("kept", bed)
    assert make_offer(offer=offer, by=hub_manager).stage == "offered"
    assert accepted(offer, hub_manager).stage == "accepted"
    moved = move_in(offer=offer, start_on=days_ago(0), by=hub_manager)
    assert moved.stage == "moved_in" and moved.look_back_on == in_days(14)
    stay = Claim.objects.get(person=young_person, kind="hub_bed")
    assert (stay.bed, stay.start_on, moved.stay_id) == (bed, days_ago(0), stay.pk)
    acts = set(
        TrailLine.objects.filter(records__contains=[offer.pk], what="change").values_list("act", flat=True)
    )
    assert acts == {"begin_offer", "write_impact", "keep_place", "make_offer", "answer_offer", "move_in"}


def test_nothing_is_offered_before_what_it_would_mean_is_written(young_person, bed, hub_manager):
    offer = begun(young_person, bed, hub_manager)
    with pytest.raises(ValidationError, match="Write what it would mean"):
        make_offer(offer=offer, by=hub_manager)
    with pytest.raises(ValidationError, match="what you think"):
        write_impact(offer=offer, by=hub_manager, **IMPACT | {"on_residents": " "})
    offer.offered_at = timezone.now()
    with pytest.raises(ValidationError, match="Write what it would mean"):
        offer.full_clean()  # nor by any other way


def test_no_resident_is_named_in_the_record_of_whoever_comes(young_person, bed, hub_manager, resident):
    offer = begun(young_person, bed, hub_manager)
    written = write_impact(offer=offer, by=hub_manager, **IMPACT | {"on_residents": "Alexa is wary."})
    assert written.on_residents == "Another young person is wary."


def test_nor_whoever_comes_in_the_record_of_a_resident(young_person, bed, hub_manager, resident):
    offer = begun(young_person, bed, hub_manager)
    view = say_of_joining(offer=offer, resident=resident, feels="worried", said_on=days_ago(0), by=hub_manager,
                          words="Robin took my bike.")  # fmt: skip
    record = Record.objects.get(pk=view.pk)
    assert (record.person, record.category, record.words) == (
        resident,
        "voice",
        "Another young person took my bike.",
    )
    assert ResidentView.objects.get().matching == offer.matching
    stranger = YoungPersonFactory()
    with pytest.raises(ValidationError, match="would not be there"):
        say_of_joining(offer=offer, resident=stranger, feels="fine", said_on=days_ago(0), by=hub_manager)


def test_somebody_has_to_have_asked(bed, hub_manager, resident):
    with pytest.raises(ValidationError, match="Ask for help first"):
        begun(resident, bed, hub_manager)


def test_a_bed_that_somebody_has_is_not_looked_at(young_person, east, hub_manager, resident):
    with pytest.raises(ValidationError, match="taken for some of those nights"):
        begun(young_person, east.beds.last(), hub_manager)


def test_of_two_offers_of_one_bed_one_stands(young_person, bed, hub_manager):
    """Whoever has the other: a bed is offered to one at a time."""
    first = ThoughtThroughFactory(person=young_person, bed=bed)
    OfferedFactory(bed=bed, start_on=in_days(3))
    with pytest.raises(ValidationError, match="just been offered to somebody else"):
        make_offer(offer=first, by=hub_manager)
    assert Offer.objects.get(pk=first.pk).offered_at is None


def test_a_bed_that_is_taken_meanwhile_is_not_offered(young_person, bed, hub_manager):
    offer = ThoughtThroughFactory(person=young_person, bed=bed)
    StayFactory(claim__bed=bed, claim__start_on=days_ago(0))
    with pytest.raises(ValidationError, match="just been taken"):
        make_offer(offer=offer, by=hub_manager)


def test_a_no_says_why_and_lets_the_bed_go(young_person, bed, hub_manager):
    offer = begun(young_person, bed, hub_manager)
    write_impact(offer=offer, by=hub_manager, **IMPACT)
    keep_place(offer=offer, until=None, by=hub_manager)
    make_offer(offer=offer, by=hub_manager)
    no = {"answer": "declined", "answered_by": "family", "answered_on": days_ago(0), "by": hub_manager}
    with pytest.raises(ValidationError, match="Choose why not"):
        answer_offer(offer=offer, **no)
    said = answer_offer(offer=offer, why_not="too_far", words="Two buses.", **no)
    assert (said.stage, said.answer_words) == ("declined", "Two buses.")
    assert not Claim.objects.covering(days_ago(0)).filter(bed=bed).exists()
    with pytest.raises(ValidationError, match="over"):
        keep_place(offer=offer, until=None, by=hub_manager)


def test_before_it_is_offered_only_we_say_no(young_person, bed, hub_manager):
    offer = OfferFactory(person=young_person, bed=bed)
    with pytest.raises(ValidationError, match="only we"):
        accepted(offer, hub_manager)
    said = answer_offer(offer=offer, answer="declined", answered_by="us", answered_on=days_ago(0),
                        why_not="not_right_for_others", by=hub_manager)  # fmt: skip
    assert said.stage == "declined"


def test_it_is_taken_back_within_minutes_unless_something_came_of_it(young_person, bed, hub_manager):
    offer = begun(young_person, bed, hub_manager)
    take_back_offer(offer=offer, by=hub_manager)
    assert not Offer.objects.exists() and Record.objects.get(kind="offer").withdrawn_at
    offer = begun(young_person, bed, hub_manager)
    keep_place(offer=offer, until=None, by=hub_manager)
    with pytest.raises(ValidationError, match="so it stays"):
        take_back_offer(offer=offer, by=hub_manager)


def test_everybody_looks_back_once(young_person, bed, hub_manager):
    offer = MovedInFactory(person=young_person, bed=bed)
    said = {"for_them": "well", "for_residents": "mixed", "by": hub_manager}
    with pytest.raises(ValidationError, match="before they moved in"):
        look_back(offer=offer, looked_on=days_ago(20), **said)
    looked = look_back(offer=offer, looked_on=days_ago(0), words="Sleeps well.", **said)
    assert (looked.offer, looked.record.words) == (offer, "Sleeps well.")
    with pytest.raises(ValidationError, match="meanwhile"):
        look_back(offer=offer, looked_on=days_ago(0), **said)


def test_a_no_lets_go_of_a_bed_that_was_to_be_kept(young_person, bed, hub_manager):
    offer = begun(young_person, bed, hub_manager, start_on=in_days(5))
    keep_place(offer=offer, until=in_days(9), by=hub_manager)
    no = {"answer": "declined", "answered_by": "us", "answered_on": days_ago(0), "why_not": "elsewhere"}
    assert answer_offer(offer=offer, by=hub_manager, **no).stage == "declined"
    assert not Claim.objects.covering(in_days(6)).filter(bed=bed).exists()


def test_after_a_yes_they_may_still_not_come(young_person, bed, hub_manager, resident):
    """Or nobody else could ever be offered that bed. Who lives there is not named in what was said."""
    offer = OfferedFactory(person=young_person, bed=bed)
    accepted(offer, hub_manager)
    with pytest.raises(ValidationError, match="answered already"):
        accepted(offer, hub_manager)
    no = {"answer": "declined", "answered_by": "young_person", "answered_on": days_ago(0), "by": hub_manager}
    said = answer_offer(offer=offer, why_not="not_wanted", words="Not with Alexa.", **no)
    assert (said.stage, said.answer_words) == ("declined", "Not with another young person.")


def test_whose_agency_may_only_read_changes_no_offer(young_person, bed, posted_officer, police):
    AgreementInForceFactory(agency=police, reads=["care_and_placement"])
    offer = OfferFactory(person=young_person, bed=bed)
    with pytest.raises(ValidationError, match="No agreement in force"):
        write_impact(offer=offer, by=posted_officer, **IMPACT)


@pytest.mark.parametrize("how", ["did not come", "undone", "taken back the day after"])
def test_who_did_not_come_is_offered_the_place_still(young_person, bed, hub_manager, how):
    offer = accepted(OfferedFactory(person=young_person, bed=bed), hub_manager)
    day = days_ago(0) if how == "undone" else in_days(1)
    stay = move_in(offer=offer, start_on=day, by=hub_manager).stay
    assert not Offer.objects.open().exists() and Record.objects.get(pk=offer.pk).ended
    if how == "did not come":
        actions.did_not_arrive(stay=stay, words="Stayed with an aunt.", by=hub_manager)
    else:
        actions.take_back_move(record=stay.claim.record, by=hub_manager)
    offer = Offer.objects.open().get()
    assert offer.stage == "accepted" and Record.objects.get(pk=offer.pk).ended is None
    assert move_in(offer=offer, start_on=days_ago(0), by=hub_manager).stage == "moved_in"


def test_unless_the_bed_is_offered_to_somebody_else_since(young_person, bed, hub_manager):
    offer = accepted(OfferedFactory(person=young_person, bed=bed), hub_manager)
    stay = move_in(offer=offer, start_on=in_days(3), by=hub_manager).stay
    OfferedFactory(person=YoungPersonFactory(), bed=bed, start_on=in_days(5))
    actions.did_not_arrive(stay=stay, words="Stayed with an aunt.", by=hub_manager)
    offer = Offer.objects.get(pk=offer.pk)
    assert (offer.stage, offer.why_not) == ("declined", "bed_needed") and Record.objects.get(
        pk=offer.pk
    ).ended


def test_an_emergency_that_is_taken_back_leaves_no_offer(young_person, bed, hub_worker):
    made = admit_tonight(person=young_person, bed=bed, agreed_by="Maya Okoro", by=hub_worker)
    actions.take_back_move(record=made.stay.claim.record, by=hub_worker)
    assert not Offer.objects.exists() and Record.objects.get(pk=made.pk).withdrawn_at
