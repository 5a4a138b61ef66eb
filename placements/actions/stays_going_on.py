"""They stay longer than was planned, or change room: the same stay goes on."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.enveloped import refuse_unlikely
from hubs.models import Bed
from nwd.ui.spoken import date_words
from partners import saving, trail
from partners.models import User
from placements.models import ClaimKind, Stay
from placements.night import night_of
from placements.stays import ended
from placements.stays.claims import begin, end, last_night_of, refuse_unless_usable, save
from placements.stays.now import stay_now


@transaction.atomic
def move_bed(*, stay: Stay, bed: Bed, on: datetime.date, by: User, words: str = "") -> Stay:
    """To another room of the hub from the night of `on`. Their nights run on without a gap; on the first night, or
    before they came, it is that room from the start.
    """
    stay = stay_now(stay, by, bed)
    bed = Bed.objects.select_related("hub").get(pk=bed.pk)
    claim = stay.claim
    _refuse_unless_room(stay, bed, on)
    refuse_unless_usable(bed, on, night_of(timezone.now()), despite=True)
    if on == claim.start_on:
        limit = last_night_of(bed, on, claim.end_on or stay.expected_end_on)
        claim.bed, claim.end_on = bed, claim.end_on or limit
        save(claim, "bed")
        trail.write(by=by, what="change", act="move_bed", people=[claim.person_id], records=[stay.pk])
        return stay
    until = claim.end_on
    limit = last_night_of(bed, on, until or stay.expected_end_on)
    end(claim, on)
    facts = {name: getattr(stay, name) for name in (*ended.FACTS, "provider", "in_area", "expected_end_on")}
    ended.forget(stay)
    saving.save(stay)
    fresh = begin(claim.person, ClaimKind.HUB_BED, on, by=by, bed=bed, end_on=until or limit, words=words, box="bed",
                  goes_on=True, **facts)  # fmt: skip
    trail.write(by=by, what="change", act="move_bed", people=[claim.person_id], records=[fresh.pk, stay.pk])
    return fresh


def _refuse_unless_room(stay: Stay, bed: Bed, on: datetime.date) -> None:
    claim = stay.claim
    ended.refuse_if_over(stay)
    refuse_unlikely(claim.person, on, timezone.localdate(), "on")
    if claim.bed is None:
        raise ValidationError("They live in no bed of a hub.")
    if bed.pk == claim.bed_id:
        raise ValidationError({"bed": f"{bed} is their room already. Choose another."})
    if bed.hub_id != claim.bed.hub_id:
        raise ValidationError({"bed": "For another hub, say that they leave and where they go next."})
    if on < claim.start_on or (claim.end_on and on >= claim.end_on):
        until = f" until {date_words(claim.end_on)}" if claim.end_on else ""
        raise ValidationError({"on": f"They are in {claim.bed} from {date_words(claim.start_on)}{until}. "
                               "Choose a night of those."})  # fmt: skip
