"""What may be done with one night of a room: links to the pages that do it, for whoever may."""

import datetime
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from hubs.models import Bed
from partners import access
from partners.access import Permission
from partners.models import User
from placements.board.nights import Night
from placements.houses.runs import runs
from placements.models import ClaimKind


@dataclass(frozen=True)
class Act:
    text: str
    url: str


def acts_on(user: User, bed: Bed, night: Night, tonight: datetime.date) -> list[Act]:
    """Nothing is done with a night that is over: its days are corrected where the stay stands."""
    if night.state == "shut":
        return []
    acts = []
    if night.claim and access.may(user, Permission.ADMIT):
        acts += _with_whoever_has_it(night)
    if night.on < tonight:
        return acts
    if night.state == "free" and access.may(user, Permission.ADMIT):
        asked = urlencode({"bed": bed.reference, "day": night.on})
        acts.append(
            Act(
                "Place somebody from this night",
                f"{reverse('place_somebody', args=[bed.hub.reference])}?{asked}",
            )
        )
    if runs(user, bed.hub):
        acts += _with_the_bed(bed, night)
    return acts


def _with_whoever_has_it(night: Night) -> list[Act]:
    claim = night.claim
    if claim is None or (claim.end_on and claim.end_on <= night.on):
        return []
    names = HOLD_ACTS if claim.kind == ClaimKind.HOLD else STAY_ACTS
    where = [claim.person.reference, claim.record.reference]
    return [Act(text, reverse(name, args=where)) for text, name in names]


STAY_ACTS = (
    ("Stays longer, or their planned end changes", "extend_stay"),
    ("Change room", "move_bed"),
    ("Away: keep the bed for them", "hold_bed"),
    ("Moves out", "leave"),
    ("Written down wrongly", "correct_stay"),
)
HOLD_ACTS = (
    ("They are back", "come_back_to_bed"),
    ("Keep it for longer", "extend_hold"),
    ("Keep it no longer", "end_hold"),
)


def _with_the_bed(bed: Bed, night: Night) -> list[Act]:
    if night.closure:
        return [
            Act("Back into use", reverse("reopen_bed", args=[night.closure.reference])),
            Act(
                "Change the nights out of use, or why",
                reverse("change_closure", args=[night.closure.reference]),
            ),
        ]
    return [
        Act(
            "Take it out of use from this night",
            f"{reverse('close_bed', args=[bed.reference])}?from={night.on}",
        )
    ]
