"""Somebody who was expected did not come."""

from django.core.exceptions import ValidationError
from django.db import transaction

from partners import trail
from partners.models import User
from placements.actions.stays_arriving import HERE
from placements.models import Stay
from placements.stays.claims import go_on, homes_before, those_after
from placements.stays.now import is_awaited, stay_now
from placements.stays.withdrawn import remove


@transaction.atomic
def did_not_arrive(*, stay: Stay, words: str, by: User) -> Stay:
    """Or will not. No stay is left, as a stay of no nights would be counted as one: its row is in the history, its
    envelope stays readable with the reason. Where they lived until then goes on.
    """
    if not words.strip():
        raise ValidationError({"words": "Say in a few words what happened."})
    stay = stay_now(stay, by)
    if not is_awaited(stay):
        raise ValidationError(HERE)
    if those_after(stay.claim):
        raise ValidationError("It is written already what comes after it. Take that back first.")
    claim, record, before = stay.claim, stay.pk, homes_before(stay.claim)
    remove(stay, by, headline=f"Did not move in to {claim.bed or claim.get_kind_display()}", words=words)
    go_on(before)
    records = [record, *(one.pk for one in before)]
    trail.write(by=by, what="change", act="did_not_arrive", people=[claim.person_id], records=records)
    return stay
