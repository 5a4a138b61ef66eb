"""A place is offered, step by step: which bed, what it would mean, kept, offered, answered, moved in."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contacts.left_out import without
from cases.contributing import as_written, author_of, refuse_unless_may_change
from cases.enveloped import close_on, held, refuse_unlikely
from cases.models import Category, YoungPerson
from cases.withdrawing import withdraw
from hubs.models import Bed
from partners import saving, trail
from partners.models import User
from placements.actions.stays_holding import end_hold, hold_bed
from placements.models import HoldReason, Offer
from placements.models.offers import Answer, AnsweredBy
from placements.offers.beds import refuse_unless_free
from placements.offers.begun import asked_for, locked, new_offer
from placements.offers.there import neighbours

CARE = Category.CARE_AND_PLACEMENT
OVER = "This offer is over. Look at its page."


@transaction.atomic
def begin_offer(
    *, person: YoungPerson, bed: Bed, start_on: datetime.date, by: User, end_on: datetime.date | None = None
) -> Offer:
    """They are being matched with a bed from a night on, for a time or for as long as they need it."""
    held(person)
    refuse_unlikely(person, start_on, timezone.localdate())
    if end_on and end_on <= start_on:
        raise ValidationError({"end_on": "That leaves no night. Enter a later day, or leave it empty."})
    if Offer.objects.visible_to(by).open().filter(person=person, bed=bed).exists():
        raise ValidationError({"bed": "They are being matched with this bed already. Look at that page."})
    refuse_unless_free(bed, start_on, end_on, but=person)
    referral = asked_for(person, by)
    if referral is None:
        raise ValidationError(
            f"Nobody has asked for help for {person.name} that is open. Ask for help first."
        )
    offer = new_offer(person, bed, start_on, end_on, by, referral=referral)
    trail.write(by=by, what="change", act="begin_offer", people=[person.pk], records=[offer.pk])
    return offer


@transaction.atomic
def write_impact(
    *, offer: Offer, on_residents: str, on_newcomer: str, to_make_it_work: str, by: User
) -> Offer:
    """What it would mean for those who live there, for whoever comes, and what would make it work. No resident is
    named in the newcomer's record. After a night's emergency it is written the day after.
    """
    offer = locked(offer, by)
    if offer.answer == Answer.DECLINED:
        raise ValidationError(OVER)
    others = neighbours(offer, by)
    said = {"on_residents": on_residents, "on_newcomer": on_newcomer, "to_make_it_work": to_make_it_work}
    if missing := {box: "Write what you think of this." for box, words in said.items() if not words.strip()}:
        raise ValidationError(missing)
    for box, words in said.items():
        setattr(offer, box, without(others, as_written(words), subject=offer.person))
    offer.impact_at, offer.impact_by = timezone.now(), author_of(by)
    return _saved(offer, "write_impact", by)


@transaction.atomic
def keep_place(*, offer: Offer, until: datetime.date | None, by: User) -> Offer:
    """The bed is kept for them, so that nobody else is given it meanwhile."""
    offer = locked(offer, by)
    if not offer.is_open or offer.hold_id:
        raise ValidationError(OVER if not offer.is_open else "The bed is kept for them already.")
    offer.hold = hold_bed(
        person=offer.person, bed=offer.bed, start_on=offer.start_on, reason=HoldReason.OTHER, by=by,
        expected_end_on=until, knows_of_apart=True,  # the page of the offer shows the warning all along
    )  # fmt: skip
    return _saved(offer, "keep_place", by)


@transaction.atomic
def make_offer(*, offer: Offer, by: User) -> Offer:
    """Only once it is written what it would mean. Of two offers of one bed for the same nights one stands."""
    offer = locked(offer, by)
    if not offer.is_open or offer.offered_at:
        raise ValidationError(OVER if not offer.is_open else "It has been offered already.")
    if not offer.impact_at:
        raise ValidationError("Write what it would mean for everybody before you offer it.")
    refuse_unless_free(offer.bed, offer.start_on, offer.end_on, but=offer.person)
    offer.offered_at, offer.offered_by = timezone.now(), author_of(by)
    return _saved(offer, "make_offer", by)


@transaction.atomic
def answer_offer(*, offer: Offer, answer: str, answered_by: str, answered_on: datetime.date, by: User,
                 why_not: str = "", words: str = "") -> Offer:  # fmt: skip
    """Yes or no, by whom, and for a no why not. We may say no before it is offered, and anybody after a yes, until
    they move in; the bed is free then.
    """
    offer = locked(offer, by)
    will_not_come = offer.stage == Answer.ACCEPTED and answer == Answer.DECLINED
    if offer.stage not in ("matching", "kept", "offered") and not will_not_come:
        raise ValidationError(OVER if not offer.is_open else "It has been answered already.")
    if not offer.offered_at and (answer == Answer.ACCEPTED or answered_by != AnsweredBy.US):
        raise ValidationError("It has not been offered yet. Before that only we can say no.")
    if answered_on > timezone.localdate():
        raise ValidationError({"answered_on": "This day is still to come. Enter today or a day before."})
    if answer == Answer.DECLINED and not why_not:
        raise ValidationError({"why_not": "Choose why not."})
    offer.answer, offer.answered_by, offer.answered_on = answer, answered_by, answered_on
    offer.why_not = why_not if answer == Answer.DECLINED else ""
    offer.answer_words = without(neighbours(offer, by), as_written(words), subject=offer.person)
    if answer == Answer.DECLINED:
        _let_go(offer, by)
        close_on(offer.record, max(answered_on, timezone.localdate(offer.record.began)))
    return _saved(offer, "answer_offer", by)


@transaction.atomic
def take_back_offer(*, offer: Offer, by: User) -> None:
    """By who began it, within ten minutes, before anything came of it."""
    offer = locked(offer, by)
    if offer.offered_at or offer.hold_id or offer.answer or offer.stay_id:
        raise ValidationError("Something has come of it since, so it stays. Say no to it instead.")
    if withdraw(offer, by):
        trail.write(by=by, what="change", act="take_back_offer", people=[offer.person_id], records=[offer.pk])


def _let_go(offer: Offer, by: User) -> None:
    """The bed that was kept is free again from today, or from the first night on which it was to be kept."""
    hold, today = offer.hold, timezone.localdate()
    if hold and (hold.claim.end_on is None or hold.claim.end_on > today):
        end_hold(hold=hold, on=max(today, hold.claim.start_on), by=by)


def _saved(offer: Offer, act: str, by: User) -> Offer:
    refuse_unless_may_change(by, offer.record)
    saving.save(offer)
    trail.write(by=by, what="change", act=act, people=[offer.person_id], records=[offer.pk])
    return offer
